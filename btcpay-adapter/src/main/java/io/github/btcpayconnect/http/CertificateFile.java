package io.github.btcpayconnect.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A file of certificates in PEM form, for {@link HttpSettings#withExtraRoots}. */
public final class CertificateFile {
    private CertificateFile() {}

    /**
     * Reads all certificates of a file.
     *
     * @throws IOException if there is none to read; the message says why, in words for people, without the path
     */
    public static List<X509Certificate> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("There is no such file.");
        }
        if (Files.isDirectory(file)) {
            throw new IOException("This is a folder, not a file.");
        }
        if (!Files.isReadable(file)) {
            throw new IOException("The file cannot be read.");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                certificates.add((X509Certificate) certificate);
            }
        } catch (CertificateException e) {
            certificates.clear();
        }
        if (certificates.isEmpty()) {
            throw new IOException("There is no certificate in the file, or a damaged one."
                    + " It should begin with -----BEGIN CERTIFICATE-----.");
        }
        return List.copyOf(certificates);
    }
}
