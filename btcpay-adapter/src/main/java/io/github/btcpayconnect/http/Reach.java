package io.github.btcpayconnect.http;

/** Which addresses may be asked. Names are judged after they were looked up, and what was judged is connected to. */
public enum Reach {
    /**
     * What the user typed is asked, wherever it is. What a server or an address in a string leads to is asked only at a
     * {@linkplain PublicAddress public} address.
     */
    AS_TYPED,
    /** Nothing is asked but at a public address: for strings that somebody else typed. */
    PUBLIC,
    /** Everything is asked, private addresses included. */
    ANYWHERE
}
