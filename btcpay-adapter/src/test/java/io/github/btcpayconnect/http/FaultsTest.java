package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new UnknownHostException("api.blink.sv"), Reason.HOST_NOT_FOUND),
                Arguments.of(new ConnectException("Connection refused"), Reason.REFUSED),
                Arguments.of(
                        caused(
                                new ConnectException("Failed to connect to /127.0.0.1:1"),
                                new ConnectException("Connection refused")),
                        Reason.REFUSED),
                Arguments.of(new ConnectException("Network is unreachable"), Reason.UNREACHABLE),
                Arguments.of(new ConnectException(), Reason.UNREACHABLE),
                Arguments.of(new NoRouteToHostException("No route to host"), Reason.UNREACHABLE),
                Arguments.of(new SocketTimeoutException("Connect timed out"), Reason.CONNECT_TIMEOUT),
                Arguments.of(new SocketException("Connection reset"), Reason.BROKEN_OFF),
                Arguments.of(new ProtocolException("unexpected end of stream"), Reason.BROKEN_OFF),
                Arguments.of(new ProtocolException("Unexpected status line: x"), Reason.UNREADABLE),
                Arguments.of(new IOException(), Reason.BROKEN_OFF),
                Arguments.of(new SSLPeerUnverifiedException("Hostname not verified"), Reason.CERTIFICATE_WRONG_NAME),
                Arguments.of(tls(new EOFException()), Reason.BROKEN_OFF),
                Arguments.of(tls(new CertificateExpiredException()), Reason.CERTIFICATE_EXPIRED),
                Arguments.of(
                        tls(new CertificateException(new CertificateNotYetValidException())),
                        Reason.CERTIFICATE_NOT_YET_VALID),
                Arguments.of(
                        tls(new CertificateException(new CertPathBuilderException())), Reason.CERTIFICATE_UNTRUSTED),
                Arguments.of(tls(new CertPathValidatorException()), Reason.CERTIFICATE_UNTRUSTED),
                Arguments.of(tls(new CertificateException()), Reason.CERTIFICATE_UNTRUSTED),
                Arguments.of(new SSLException("Unsupported or unrecognized SSL message"), Reason.TLS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultHasAMeaning(IOException fault, Reason reason) {
        assertThat(Faults.of(fault, false)).isEqualTo(reason);
    }

    @Test
    void whatFailsBeforeThereIsAConnectionIsTheProxys() {
        for (IOException fault : new IOException[] {
            new UnknownHostException(),
            new ConnectException(),
            new NoRouteToHostException(),
            new SocketTimeoutException(),
            new SocketException("Connection refused"),
            new SocketException("SOCKS: Host unreachable"),
            new IOException("Unexpected response code for CONNECT: 503"),
            new IOException("Failed to authenticate with proxy")
        }) {
            assertThat(Faults.of(fault, true)).isEqualTo(Reason.PROXY);
        }
        assertThat(Faults.of(new SocketException("Connection reset"), true)).isEqualTo(Reason.BROKEN_OFF);
    }

    private static IOException tls(Throwable cause) {
        return caused(new SSLHandshakeException("no"), cause);
    }

    private static IOException caused(IOException fault, Throwable cause) {
        fault.initCause(cause);
        return fault;
    }
}
