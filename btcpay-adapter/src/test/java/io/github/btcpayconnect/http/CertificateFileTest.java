package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFileTest {
    @TempDir
    Path folder;

    @Test
    void allCertificatesOfAFileAreRead() throws Exception {
        HeldCertificate one = new HeldCertificate.Builder().build();
        HeldCertificate two = new HeldCertificate.Builder().build();
        Path file = file("# ours\n" + one.certificatePem() + "\n" + two.certificatePem());

        assertThat(CertificateFile.read(file)).containsExactly(one.certificate(), two.certificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void aFileWithoutCertificatesIsRefused(String text) {
        assertThatIOException()
                .isThrownBy(() -> CertificateFile.read(file(text)))
                .withMessageContaining("There is no certificate in the file")
                .withNoCause();
    }

    @Test
    void aPrivateKeyIsNoCertificate() {
        String key = new HeldCertificate.Builder().build().privateKeyPkcs8Pem();

        assertThatIOException()
                .isThrownBy(() -> CertificateFile.read(file(key)))
                .withNoCause();
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> CertificateFile.read(folder.resolve("none")))
                .withMessage("There is no such file.");
        assertThatIOException()
                .isThrownBy(() -> CertificateFile.read(folder))
                .withMessage("This is a folder, not a file.");
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("roots.pem"), text);
    }
}
