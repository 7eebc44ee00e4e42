package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetUriSchemeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # implicit Unix path
                    /                | file:///
                    /x               | file:///x
                    {20}{9}/x        | file:///x
                    /x{20}           | file:///x
                    {D}{A}/x:y       | file:///x:y
                    /a/../b          | file:///b
                    /a\\..\\b        | file:///a\\..\\b
                    # too short, or nothing before the colon
                    {20}             | !FORMAT
                    a                | !FORMAT
                    ab               | !FORMAT
                    a:               | !FORMAT
                    \\               | !FORMAT
                    {9}{D}{A}{20}    | !FORMAT
                    :ab              | !FORMAT
                    `a:{20}`         | !ROOT
                    # implicit DOS path
                    c:/              | file:///c:/
                    c:\\x            | file:///c:/x
                    `c|/x`           | file:///c:/x
                    `C:\\A\\..\\b`   | file:///C:/b
                    c:/../x          | file:///c:/x
                    c:x              | !ROOT
                    `c|x`            | !ROOT
                    1:/              | !SCHEME
                    `1|/`            | !FORMAT
                    {E9}:/           | !SCHEME
                    # implicit UNC
                    //h              | file://h/
                    //h/x            | file://h/x
                    \\\\h\\x         | file://h/x
                    /\\h             | file://h/
                    /////h/x         | file://h/x
                    //h?q            | !HOST
                    //h/x?q#f        | file://h/x%3Fq%23f
                    //h:80/x         | !HOST
                    //               | !FORMAT
                    ///              | !HOST
                    //{20}           | !HOST
                    \\x/             | !FORMAT
                    # names
                    abc              | !FORMAT
                    a_b:x            | !SCHEME
                    `a b:x`          | !SCHEME
                    {A0}ab:x         | !SCHEME
                    a%41:x           | !SCHEME
                    {E9}t:x          | !SCHEME
                    1a:x             | !SCHEME
                    +a:x             | !SCHEME
                    a+b-c.1:x        | a+b-c.1:x
                    {20}TCP:x        | tcp:x
                    nostr+walletconnect://h?relay=x | nostr+walletconnect://h/?relay=x
                    """)
    void theStartIsReadAsSchemeOrFile(String text, String printed) {
        assertThat(Texts.print(text)).isEqualTo(Texts.of(printed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # file
                    file:            | !AUTH
                    file:x           | !AUTH
                    file:/x          | !AUTH
                    file:{20}        | !AUTH
                    file://          | file:///
                    file:///         | file:///
                    file://h         | file://h/
                    file://h/x       | file://h/x
                    file://h\\x      | file://h/x
                    file://h/x\\y    | file://h/x\\y
                    file:////h/x     | file://h/x
                    file:\\\\h\\x    | file://h/x
                    file:///x\\y     | file:///x\\y
                    file://\\x\\y    | file:///x/y
                    file:////        | file:////
                    file://?q        | file:///?q
                    file:////?q      | file:////?q
                    file://#f        | file:///#f
                    file:c:/x        | file:///c:/x
                    file:/c:/x       | file:///c:/x
                    file://c:/x      | file:///c:/x
                    file:///c:/x     | file:///c:/x
                    file://///c:/x   | file:///c:/x
                    `file:c|\\x`     | file:///c:/x
                    file:c:          | !ROOT
                    file:///c:x      | !ROOT
                    file://h:80/     | !ROOT
                    file://hh:80/    | !HOST
                    file://u@h/      | !HOST
                    # an unknown scheme needs nothing
                    tcp:             | tcp:
                    tcp:{20}         | tcp:
                    tcp:x            | tcp:x
                    tcp:/            | tcp:/
                    tcp:/x           | tcp:/x
                    unix:/x          | unix:/x
                    tcp://           | tcp:///
                    tcp:///          | tcp:///
                    tcp:////         | tcp:////
                    tcp:///x         | tcp:///x
                    tcp:////x        | tcp:////x
                    tcp://///x       | tcp://///x
                    `tcp:\\\\h`      | tcp://h/
                    `tcp:/\\h`       | tcp://h/
                    `tcp:\\/h`       | tcp://h/
                    `tcp:\\\\\\h`    | !HOST
                    `tcp:\\\\\\\\h`  | tcp:\\\\\\\\h
                    `tcp:\\h`        | tcp:\\h
                    # and has DOS paths
                    tcp:h:/          | tcp:h:/
                    tcp:/h:/         | tcp:/h:/
                    tcp://h:/        | tcp:///h:/
                    tcp:///h:/       | tcp:///h:/
                    tcp:////h:/      | tcp:////h:/
                    `tcp:h|/`        | tcp:h:/
                    `tcp:h|\\x`      | tcp:h:/x
                    `tcp://h:\\x`    | tcp:///h:/x
                    tcp://hh:/       | tcp://hh/
                    tcp://h:         | tcp://h/
                    tcp://h:80       | tcp://h:80/
                    `tcp://h|x`      | !HOST
                    tcp:h:x          | tcp:h:x
                    tcp:h:/a/../b    | tcp:h:/b
                    tcp:h:/../b      | tcp:h:/b
                    # http and its like need two slashes of either kind
                    http:            | !AUTH
                    http:/           | !AUTH
                    http:h           | !AUTH
                    http:/h          | !AUTH
                    http:/x          | !AUTH
                    http://          | !HOST
                    http:///h        | !HOST
                    http://{20}      | !HOST
                    `https:\\\\h`    | https://h/
                    `http:/\\h`      | http://h/
                    `http:\\/h`      | http://h/
                    `http://\\h`     | !HOST
                    http://c:/       | http://c/
                    # no authority at all
                    news:a@b/c       | news:a@b/c
                    news://h/x       | news://h/x
                    uuid:x#f         | uuid:x#f
                    # one right behind the colon
                    mailto:          | mailto:
                    mailto:{20}      | !HOST
                    mailto:u@H.com   | mailto:u@h.com
                    mailto:h:25      | mailto:h
                    mailto:h:26      | mailto:h:26
                    mailto:/x        | mailto:/x
                    """)
    void eachSchemeHasItsAuthority(String text, String printed) {
        assertThat(Texts.print(text)).isEqualTo(Texts.of(printed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://h:80, http://h/, 80",
        "http://h, http://h/, 80",
        "http://h:81, http://h:81/, 81",
        "https://h:443, https://h/, 443",
        "ws://h:80, ws://h/, 80",
        "wss://h:443, wss://h/, 443",
        "ftp://h:21, ftp://h/, 21",
        "gopher://h:70, gopher://h/, 70",
        "nntp://h:119, nntp://h/, 119",
        "telnet://h:23, telnet://h/, 23",
        "ldap://h:389, ldap://h/, 389",
        "net.tcp://h:808, net.tcp://h/, 808",
        "net.pipe://h, net.pipe://h/, -1",
        "tcp://h, tcp://h/, -1",
        "tcp://h:80, tcp://h:80/, 80",
        "file://h/, file://h/, -1",
        "mailto:h, mailto:h, 25",
        "news:h, news:h, -1",
        "http://h:0, http://h:0/, 0"
    })
    void eachSchemeHasItsPort(String text, String printed, int port) {
        assertThat(Texts.print(text)).isEqualTo(Texts.of(printed));
        assertThat(NetUri.parse(text).port()).isEqualTo(port);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    net.pipe://h:1   | !HOST
                    net.pipe://u@h   | !HOST
                    net.tcp://u@h    | !HOST
                    net.tcp://_h     | !HOST
                    net.tcp://       | !HOST
                    ldap://          | ldap:///
                    ldap:///dc=x?y   | ldap:///dc=x?y
                    http://?q        | !HOST
                    ftp://h/a?b#c    | ftp://h/a%3Fb#c
                    gopher://h/a/../b| gopher://h/a/../b
                    telnet://h       | telnet://h/
                    tcp://?q         | tcp:///?q
                    tcp:?q#f         | tcp:?q#f
                    lol:a\\b/../c    | lol:a\\b/../c
                    """)
    void noSchemeHasMoreThanItsTableSays(String text, String printed) {
        assertThat(Texts.print(text)).isEqualTo(Texts.of(printed));
    }

    @Test
    void theEmptyTextIsSaidToBeEmpty() {
        assertThatThrownBy(() -> NetUri.parse("")).hasMessage("Invalid URI: The URI is empty.");
    }

    @Test
    void aSchemeMayHave1024Characters() {
        assertThat(Texts.print("a".repeat(1024) + ":x")).isEqualTo("a".repeat(1024) + ":x");
        assertThat(Texts.print("a".repeat(1025) + ":x")).isEqualTo("!LIMIT");
        assertThat(Texts.print("a".repeat(1025) + "_:x")).isEqualTo("!SCHEME");
    }

    @Test
    void nothingElseHasALimit() {
        String name = "a.".repeat(500_000);
        assertThat(NetUri.parse("https://" + name).host()).isEqualTo(name);
    }
}
