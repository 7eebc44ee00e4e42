package io.github.btcpayconnect.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The JVM's trust roots and some more. */
final class TrustRoots {
    private final X509TrustManager trustManager;

    private TrustRoots(X509TrustManager trustManager) {
        this.trustManager = trustManager;
    }

    static TrustRoots jvmAnd(List<X509Certificate> extra) {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (X509Certificate root : trustManager(null).getAcceptedIssuers()) {
                all.setCertificateEntry("jvm-" + number++, root);
            }
            for (X509Certificate root : extra) {
                all.setCertificateEntry("extra-" + number++, root);
            }
            return new TrustRoots(trustManager(all));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JVM cannot build a trust store", e);
        }
    }

    X509TrustManager trustManager() {
        return trustManager;
    }

    SSLSocketFactory socketFactory() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trustManager}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    private static X509TrustManager trustManager(@Nullable KeyStore roots) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(roots);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new IllegalStateException("this JVM has no X.509 trust manager");
    }
}
