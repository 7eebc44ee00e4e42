package io.github.btcpayconnect.http;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Gives the exceptions of sockets, TLS and OkHttp one meaning each. Their messages never get past here. */
final class Faults {
    private Faults() {}

    static Reason of(IOException fault, boolean throughProxy) {
        if (throughProxy && isProxys(fault)) {
            return Reason.PROXY;
        }
        if (fault instanceof UnknownHostException) {
            return Reason.HOST_NOT_FOUND;
        }
        if (fault instanceof ConnectException) {
            return isRefusal(fault) ? Reason.REFUSED : Reason.UNREACHABLE;
        }
        if (fault instanceof NoRouteToHostException) {
            return Reason.UNREACHABLE;
        }
        if (fault instanceof SocketTimeoutException) {
            // Only connecting has a limit of its own; the rest is bounded from outside.
            return Reason.CONNECT_TIMEOUT;
        }
        if (fault instanceof SSLException) {
            return ofTls(fault);
        }
        if (fault instanceof ProtocolException && !says(fault, "unexpected end of stream")) {
            return Reason.UNREADABLE;
        }
        return Reason.BROKEN_OFF;
    }

    private static Reason ofTls(IOException fault) {
        if (fault instanceof SSLPeerUnverifiedException) {
            return Reason.CERTIFICATE_WRONG_NAME;
        }
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return Reason.BROKEN_OFF;
            }
            if (cause instanceof CertificateExpiredException) {
                return Reason.CERTIFICATE_EXPIRED;
            }
            if (cause instanceof CertificateNotYetValidException) {
                return Reason.CERTIFICATE_NOT_YET_VALID;
            }
            if (cause instanceof CertPathBuilderException || isLast(cause)) {
                return Reason.CERTIFICATE_UNTRUSTED;
            }
        }
        return Reason.TLS;
    }

    /** Whether this says that a certificate is bad, and nothing below it says how. */
    private static boolean isLast(Throwable cause) {
        return cause.getCause() == null
                && (cause instanceof CertificateException || cause instanceof CertPathValidatorException);
    }

    private static boolean isRefusal(IOException fault) {
        return says(fault, "refused") || (fault.getCause() instanceof IOException cause && says(cause, "refused"));
    }

    /** What fails before there is a connection fails at the proxy, and so does what it answers in the server's place. */
    private static boolean isProxys(IOException fault) {
        return fault instanceof UnknownHostException
                || fault instanceof ConnectException
                || fault instanceof NoRouteToHostException
                || fault instanceof SocketTimeoutException
                || says(fault, "SOCKS")
                || says(fault, "refused")
                || says(fault, "CONNECT")
                || says(fault, "authenticate with proxy");
    }

    private static boolean says(IOException fault, String words) {
        return Objects.requireNonNullElse(fault.getMessage(), "").contains(words);
    }
}
