package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class TlsTest {
    private static final HeldCertificate ROOT =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HttpSettings TRUSTING = HttpSettings.defaults().withExtraRoots(List.of(ROOT.certificate()));

    @Test
    void aStrangersCertificateIsNotTrusted() {
        assertThat(reason(certificate("127.0.0.1", -1, 1), HttpSettings.defaults()))
                .isEqualTo(Reason.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void anExtraRootIsTrustedBesideThoseOfTheJvm() throws Exception {
        try (ScriptedServer server = server(certificate("127.0.0.1", -1, 1))) {
            assertThat(new Asker(TRUSTING).ask(https(server))).isEqualTo("fine");
            assertThat(server.requests()).hasSize(1);
        }
        assertThat(TrustRoots.jvmAnd(TRUSTING.extraRoots()).trustManager().getAcceptedIssuers())
                .contains(ROOT.certificate())
                .hasSizeGreaterThan(1);
    }

    @Test
    void aSelfSignedCertificateCanBeARoot() throws Exception {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        try (ScriptedServer server = server(own)) {
            HttpSettings settings = HttpSettings.defaults().withExtraRoots(List.of(own.certificate()));

            assertThat(new Asker(settings).ask(https(server))).isEqualTo("fine");
        }
    }

    @Test
    void datesAndNamesOfCertificatesCount() {
        assertThat(reason(certificate("127.0.0.1", -9, -1), TRUSTING)).isEqualTo(Reason.CERTIFICATE_EXPIRED);
        assertThat(reason(certificate("127.0.0.1", 1, 9), TRUSTING)).isEqualTo(Reason.CERTIFICATE_NOT_YET_VALID);
        assertThat(reason(certificate("other.invalid", -1, 1), TRUSTING)).isEqualTo(Reason.CERTIFICATE_WRONG_NAME);
    }

    @Test
    void aServerWithoutTlsIsNoServerWithTls() {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("fine"))) {
            NoAnswerException trouble = new Asker(HttpSettings.defaults()).trouble(https(server));

            assertThat(trouble.reason()).isIn(Reason.TLS, Reason.BROKEN_OFF);
            assertThat(trouble).hasNoCause();
        }
    }

    private static Reason reason(HeldCertificate certificate, HttpSettings settings) {
        try (ScriptedServer server = server(certificate)) {
            Asker asker = new Asker(settings);
            NoAnswerException trouble = asker.trouble(https(server));

            assertThat(asker.run.requests()).as("without trust nothing is sent").isZero();
            assertThat(server.requests()).isEmpty();
            assertThat(trouble).hasNoCause();
            return trouble.reason();
        }
    }

    private static ScriptedServer server(HeldCertificate certificate) {
        HandshakeCertificates handshake =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        return ScriptedServer.of(handshake.sslContext().getServerSocketFactory(), Answer.json("fine"));
    }

    private static String https(ScriptedServer server) {
        return "https://127.0.0.1:" + server.port() + "/graphql";
    }

    /** For a name, valid between these days from now. */
    private static HeldCertificate certificate(String name, int from, int to) {
        Instant now = Instant.now();
        return new HeldCertificate.Builder()
                .signedBy(ROOT)
                .commonName("test")
                .addSubjectAlternativeName(name)
                .validityInterval(
                        now.plus(from, ChronoUnit.DAYS).toEpochMilli(),
                        now.plus(to, ChronoUnit.DAYS).toEpochMilli())
                .build();
    }
}
