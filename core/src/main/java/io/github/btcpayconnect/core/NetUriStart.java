package io.github.btcpayconnect.core;

/**
 * What .NET knows of a URI before its authority.
 *
 * @param implicitFile whether the text is a path without a scheme
 * @param authorityFound whether {@code ://} is printed behind the scheme; for a path without one it is
 */
record NetUriStart(String scheme, NetUriSyntax syntax, FileForm form, boolean implicitFile, boolean authorityFound) {

    /** Scheme and slashes as .NET prints them. */
    String print() {
        return scheme + (authorityFound ? "://" : ":");
    }

    boolean isDosPath() {
        return form == FileForm.DOS;
    }

    /** The ways to name a file. */
    enum FileForm {
        /** {@code c:\x}; unknown schemes have it, too: {@code tcp://h:/}. */
        DOS,
        /** {@code \\server\share}. */
        UNC,
        /** {@code /x} or {@code file:///x}. */
        UNIX,
        NONE
    }
}
