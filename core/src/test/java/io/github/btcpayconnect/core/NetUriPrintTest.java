package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetUriPrintTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # text                    | ToString                  | AbsoluteUri
                    http://h                  | http://h/                 | http://h/
                    HTTP://h/A                | http://h/A                | http://h/A
                    http://h/a b              | http://h/a b              | http://h/a%20b
                    http://h/?                | http://h/?                | http://h/?
                    http://h/#                | http://h/#                | http://h/#
                    http://h?#                | http://h/?#               | http://h/?#
                    http://h/?a?b#c?d#e       | http://h/?a?b#c?d#e       | http://h/?a?b#c?d#e
                    `http://h/"<>^{60}{7B}{7D}` | `http://h/"<>^{60}{7B}{7D}` | http://h/%22%3C%3E%5E%60%7B%7D
                    `http://h/a|b`            | `http://h/a|b`            | http://h/a%7Cb
                    http://h/[]               | http://h/[]               | http://h/[]
                    http://h/!$&'()*+,;=:@    | http://h/!$&'()*+,;=:@    | http://h/!$&'()*+,;=:@
                    http://h/?\\              | http://h/?\\              | http://h/?%5C
                    http://h/{7F}             | http://h/{7F}             | http://h/%7F
                    http://h/{0}              | http://h/{0}              | http://h/%00
                    # escapes that never are undone
                    http://h/%25%2F%3F%23     | http://h/%25%2F%3F%23     | http://h/%25%2F%3F%23
                    http://h/%5C%3A%40%00%7F  | http://h/%5C%3A%40%00%7F  | http://h/%5C%3A%40%00%7F
                    http://h/%2f%3a           | http://h/%2f%3a           | http://h/%2f%3a
                    http://h/%E9              | http://h/%E9              | http://h/%E9
                    http://h/%80              | http://h/%80              | http://h/%80
                    http://h/%c3              | http://h/%c3              | http://h/%c3
                    # escapes that are
                    http://h/%20%7C%22        | `http://h/ |"`            | http://h/%20%7C%22
                    http://h/%41%7e%2E        | http://h/A~.              | http://h/A~.
                    http://h/%C3%A9           | http://h/{E9}             | http://h/%C3%A9
                    http://h/%c3%a9           | http://h/{E9}             | http://h/%C3%A9
                    http://h/%E2%80%8B        | http://h/{200B}           | http://h/%E2%80%8B
                    http://h/%F0%9F%98%80     | http://h/{1F600}          | http://h/%F0%9F%98%80
                    http://h/{1F600}          | http://h/{1F600}          | http://h/%F0%9F%98%80
                    # UTF-8 that is none
                    http://h/%C3%A9%A9        | http://h/{E9}%A9          | http://h/%C3%A9%A9
                    http://h/%C3%C3%A9        | http://h/%C3{E9}          | http://h/%C3%C3%A9
                    http://h/%C0%80           | http://h/%C0%80           | http://h/%C0%80
                    http://h/%ED%A0%80        | http://h/%ED%A0%80        | http://h/%ED%A0%80
                    http://h/%F4%90%80%80     | http://h/%F4%90%80%80     | http://h/%F4%90%80%80
                    http://h/%E0%80%80        | http://h/%E0%80%80        | http://h/%E0%80%80
                    http://h/%E2%82%41        | http://h/%E2%82A          | http://h/%E2%82A
                    # what RFC 3987 does not allow
                    http://h/%EE%80%80        | http://h/%EE%80%80        | http://h/%EE%80%80
                    http://h/{E000}           | http://h/%EE%80%80        | http://h/%EE%80%80
                    http://h/?%EE%80%80       | http://h/?{E000}          | http://h/?%EE%80%80
                    http://h/?{E000}          | http://h/?{E000}          | http://h/?%EE%80%80
                    http://h/#{E000}          | http://h/#%EE%80%80       | http://h/#%EE%80%80
                    http://h/{FFFE}           | http://h/%EF%BF%BE        | http://h/%EF%BF%BE
                    http://{E000}@h/          | http://%EE%80%80@h/       | http://%EE%80%80@h/
                    http://u%4{E000}@h/       | http://u%4{E000}@h/       | http://u%254%EE%80%80@h/
                    http://u%{E000}@h/        | http://u%{E000}@h/        | http://u%25%EE%80%80@h/
                    http://h/{85}             | http://h/%C2%85           | http://h/%C2%85
                    http://h/{D800}           | http://h/%EF%BF%BD        | http://h/%EF%BF%BD
                    http://h/{D800}a          | http://h/%EF%BF%BDa       | http://h/%EF%BF%BDa
                    http://h/?{DC00}          | http://h/?%EF%BF%BD       | http://h/?%EF%BF%BD
                    http://h/{1FFFE}          | http://h/%F0%9F%BF%BE     | http://h/%F0%9F%BF%BE
                    http://h/{E0001}          | http://h/%F3%A0%80%81     | http://h/%F3%A0%80%81
                    http://h/{E1000}          | http://h/{E1000}          | http://h/%F3%A1%80%80
                    http://h/{F0000}          | http://h/%F3%B0%80%80     | http://h/%F3%B0%80%80
                    http://h/?{F0000}         | http://h/?{F0000}         | http://h/?%F3%B0%80%80
                    http://h/{200E}           | http://h/{200E}           | http://h/%E2%80%8E
                    # bad escapes
                    http://h/%                | http://h/%25              | http://h/%25
                    http://h/%4               | http://h/%254             | http://h/%254
                    http://h/%zz              | http://h/%25zz            | http://h/%25zz
                    http://h/%%41             | http://h/%25A             | http://h/%25%41
                    http://h/%zz{FFFF}        | http://h/%25zz%EF%BF%BF   | http://h/%25zz%EF%BF%BF
                    http://h/%{FFFF}0         | http://h/%25%FF0          | http://h/%25%EF%BF%BF0
                    http://h/%{D800}0         | http://h/%25{D800}0       | http://h/%25%EF%BF%BD0
                    http://h/%2%C3%A9         | http://h/%252{E9}         | http://h/%252%C3%A9
                    # an escape ends where its part does
                    http://h/%2?0             | http://h/%252?0           | http://h/%252?0
                    http://h/%?4              | http://h/%25?4            | http://h/%25?4
                    # a fragment's second #
                    http://h/#a#b             | http://h/#a#b             | http://h/#a#b
                    http://h/#a#b%20          | `http://h/#a%23b{20}`      | http://h/#a#b%20
                    http://h/#a#%20b          | http://h/#a%23 b          | http://h/#a#%20b
                    http://h/#a#{7F}          | http://h/#a%23{7F}        | http://h/#a#%7F
                    # rebuilt texts
                    http://h/%20%41           | `http://h/ A`             | http://h/%20A
                    http://h/?%20%41          | `http://h/? A`            | http://h/?%20A
                    http://h/#%41%2F          | http://h/#A%2F            | http://h/#A%2F
                    http://h%41/              | !HOST                     | -
                    # no authority
                    lol:a\\b/../c             | lol:a\\b/../c             | lol:a%5Cb/../c
                    lol:a%2Eb                 | lol:a.b                   | lol:a.b
                    lol:/a/./b?c#d            | lol:/a/./b?c#d            | lol:/a/./b?c#d
                    data:text/plain,a b       | data:text/plain,a b       | data:text/plain,a%20b
                    """)
    void escapesAreUndoneWhereItIsSafe(String text, String printed, String absoluteUri) {
        assertThat(Texts.print(text)).isEqualTo(Texts.of(printed));
        if (!absoluteUri.equals("-")) {
            assertThat(NetUri.parse(Texts.of(text)).absoluteUri()).isEqualTo(absoluteUri);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    http://h/a{20}            | http://h/a
                    http://h/a%20{20}         | `http://h/a{20}`
                    {20}{D}http://h/a{A}{9}   | http://h/a
                    http://h/a{A0}            | http://h/a{A0}
                    http://h/a{B}             | http://h/a{B}
                    http://h?q{20}            | http://h/?q
                    http://h#f{20}            | http://h/#f
                    http://h{20}              | http://h/
                    http://h/a{20}b           | http://h/a b
                    # rebuilt: they are dropped if nothing else changed
                    http://h/{E9}{20}         | http://h/{E9}
                    {20}http://h/{E9}{20}     | http://h/{E9}
                    HTTP://h/{E9}{20}         | http://h/{E9}
                    http://h/?{E9}{20}        | http://h/?{E9}
                    http://{E9}{20}           | http://{E9}/
                    http://h:80/{E9}{20}      | http://h/{E9}
                    http://u{E9}@h/{20}       | http://u{E9}@h/
                    # stay if something did
                    http://h/%41{20}          | `http://h/A{20}`
                    http://h/{E000}{20}       | `http://h/%EE%80%80{20}`
                    http://h/%C3%A9{20}       | `http://h/{E9}{20}`
                    http://h/?%41{20}         | `http://h/?A{20}`
                    http://h/%41?{E9}{20}     | `http://h/A?{E9}{20}`
                    http://h/{E9}%20{20}      | `http://h/{E9}{20}{20}`
                    http://e{301}/x{20}       | `http://{E9}/x{20}`
                    http://e{301}{20}         | `http://{E9}/{20}`
                    http://e{301}{200E}{20}   | `http://{E9}/{20}`
                    http://u%41@h/x{20}       | `http://uA@h/x{20}`
                    http://h/%4{20}           | `http://h/%254`
                    http://h/%zz{20}          | http://h/%25zz
                    # and are dropped behind a fragment
                    http://h/%41#f{20}        | http://h/A#f
                    http://h/%41#{20}         | http://h/A#
                    http://h/%41#f%20         | http://h/A#f
                    # files
                    /{E9}{20}                 | file:///{E9}
                    {20}/{E9}{20}             | `file:///{E9}{20}`
                    file:///{E9}{20}          | file:///{E9}
                    FILE:///{E9}{20}          | `file:///{E9}{20}`
                    FILE:///{E9}#{20}         | file:///{E9}#
                    file:c:/{E9}{20}          | `file:///c:/{E9}{20}`
                    file:///c:/{E9}{20}       | file:///c:/{E9}
                    file://c:/{E9}{20}        | file:///c:/{E9}
                    c:/{E9}{20}               | file:///c:/{E9}
                    //h/{E9}{20}              | file://h/{E9}
                    FILE://h/{E9}{20}         | file://h/{E9}
                    # no authority
                    lol:{E9}{20}              | lol:{E9}
                    lol:%41{20}               | `lol:A{20}`
                    """)
    void blanksAtTheEndMayStay(String text, String printed) {
        assertThat(Texts.print(text)).isEqualTo(Texts.of(printed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # dot segments
                    http://h/a/./b/../c       | http://h/a/c
                    http://h/a//../b          | http://h/a/b
                    http://h/../../a          | http://h/a
                    http://h/a/..             | http://h/
                    http://h/a/.              | http://h/a/
                    http://h/.../a            | http://h/.../a
                    http://h/a.../b           | http://h/a.../b
                    http://h/.a/..b           | http://h/.a/..b
                    http://h//                | http://h//
                    http://h/%2e%2e/a         | http://h/a
                    http://h/a/%2e            | http://h/a/
                    http://h/a%2f../b         | http://h/a%2f../b
                    http://h/a\\..\\b         | http://h/b
                    http://h/a\\b             | http://h/a/b
                    http://h/?a/../b          | http://h/?a/../b
                    http://h/a/..?b           | http://h/?b
                    tcp://h/a/../b\\c         | tcp://h/b/c
                    tcp:///../x               | tcp:///x
                    tcp://h/..                | tcp://h/
                    ftp://h/a/../b            | ftp://h/b
                    gopher://h/a\\../b        | gopher://h/a\\../b
                    # a path behind a bracket may lack its slash
                    http://[::1]../x          | http://[::1]/x
                    http://[::1].../x         | http://[::1]/x
                    http://[::1]x/../y        | http://[::1]/y
                    http://[::1]...           | http://[::1]/
                    http://[::1]..            | http://[::1]/
                    http://[::1]x/..          | http://[::1]/
                    http://[::1]a...          | http://[::1]/a...
                    http://[::1]a/.../../x    | http://[::1]/a/x
                    tcp://[::1]../x           | tcp://[::1]/../x
                    tcp://[::1]x/../y         | tcp://[::1]/x/y
                    tcp://[::1].              | tcp://[::1]/.
                    tcp://[::1]x/..           | tcp://[::1]/x/
                    # files undo escaped dots and slashes
                    file:///a/%2e%2e/b        | file:///b
                    file:///a%2F..%2fb        | file:///b
                    file:///a%2Fb             | file:///a/b
                    file:///a%5Cb             | file:///a%5Cb
                    file:///c:/a%5C..%5Cb     | file:///c:/b
                    file:///c:/%2e%2e/b       | file:///c:/b
                    file:///a%20/../%2Fb      | file:////b
                    file:///a%41b             | file:///aAb
                    file:///%zz/../a          | file:///a
                    file:///%zz/../%zz        | file:///%FF
                    file:///c:/%zz/../%zz     | file:///c:/%25zz
                    file:///%zz               | file:///%25zz
                    file://h/a%2Fb            | file://h/a/b
                    net.tcp://h/a%2F..%2Fb    | net.tcp://h/b
                    # paths without a scheme are taken at their word
                    /a%20b                    | file:///a%20b
                    /a%2Fb                    | file:///a%252Fb
                    /a?b#c                    | file:///a%3Fb%23c
                    /a%41                     | file:///aA
                    /a{7F}%20                 | file:///a{7F}%2520
                    c:\\a%20b                 | file:///c:/a%2520b
                    c:/a%20b                  | file:///c:/a%20b
                    c:/a?b                    | file:///c:/a%3Fb
                    /a\\b                     | file:///a\\b
                    # schemes without a query
                    ftp://h/a?b               | ftp://h/a%3Fb
                    """)
    void pathsAreStraightened(String text, String printed) {
        assertThat(Texts.print(text)).isEqualTo(Texts.of(printed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    http://h                  | /          | /            | ``      | ``
                    http://h/a b?c d#e f      | /a%20b     | /a%20b?c%20d | ?c%20d  | #e%20f
                    http://h?                 | /          | /?           | ?       | ``
                    http://h#                 | /          | /            | ``      | #
                    `http://h/?\\#\\`         | /          | /?%5C        | ?%5C    | #%5C
                    tcp:x?y#z                 | x          | x?y          | ?y      | #z
                    tcp:                      | ``         | ``           | ``      | ``
                    tcp:?y                    | ``         | ?y           | ?y      | ``
                    tcp://h:/x                | h:/x       | h:/x         | ``      | ``
                    tcp:///c:/x?y             | c:/x       | c:/x?y       | ?y      | ``
                    file:///c:/x              | c:/x       | c:/x         | ``      | ``
                    c:\\x                     | c:/x       | c:/x         | ``      | ``
                    /a%20b\\c?d#e             | /a%2520b%5Cc%3Fd%23e | /a%2520b%5Cc%3Fd%23e | `` | ``
                    file:///x\\..\\y/../z     | /x%5C..%5Cy/../z     | /x%5C..%5Cy/../z     | `` | ``
                    file:///a%2e\\/../%zz     | /a.%5C/../%EF%BF%BF  | /a.%5C/../%EF%BF%BF  | `` | ``
                    ftp://h/a?b               | /a%3Fb     | /a%3Fb       | ``      | ``
                    http://h/%41%20           | /A%20      | /A%20        | ``      | ``
                    """)
    void partsAreEscaped(String text, String path, String pathAndQuery, String query, String fragment) {
        NetUri uri = NetUri.parse(Texts.of(text));
        assertThat(uri.absolutePath()).isEqualTo(path);
        assertThat(uri.pathAndQuery()).isEqualTo(pathAndQuery);
        assertThat(uri.query()).isEqualTo(query);
        assertThat(uri.fragment()).isEqualTo(fragment);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # a longer zero stays in a URI that is printed as it is written
                    http://1.2.3.00/          | http://1.2.3.00/          | http://1.2.3.00/
                    http://1.2.3.0x0/         | http://1.2.3.0x0/         | http://1.2.3.0x0/
                    {20}http://1.2.3.00/      | http://1.2.3.00/          | http://1.2.3.00/
                    http://u@1.2.3.00:81/a?b#c| http://u@1.2.3.00:81/a?b#c| http://u@1.2.3.00:81/a?b#c
                    http://1.2.3.00           | http://1.2.3.0/           | http://1.2.3.0/
                    HTTP://1.2.3.00/          | http://1.2.3.0/           | http://1.2.3.0/
                    `http:\\\\1.2.3.00/`      | http://1.2.3.0/           | http://1.2.3.0/
                    http://1.2.3.00:/         | http://1.2.3.0/           | http://1.2.3.0/
                    http://1.2.3.00:80/       | http://1.2.3.0/           | http://1.2.3.0/
                    http://1.2.3.00:081/      | http://1.2.3.0:81/        | http://1.2.3.0:81/
                    http://1.2.3.00:0/        | http://1.2.3.0:0/         | http://1.2.3.0:0/
                    http://1.2.3.00:81/       | http://1.2.3.00:81/       | http://1.2.3.00:81/
                    http://1.2.3.00//         | http://1.2.3.0//          | http://1.2.3.0//
                    http://1.2.3.00/a.        | http://1.2.3.0/a.         | http://1.2.3.0/a.
                    http://1.2.3.00/a.b       | http://1.2.3.00/a.b       | http://1.2.3.00/a.b
                    http://1.2.3.00/a\\b      | http://1.2.3.0/a/b        | http://1.2.3.0/a/b
                    http://1.2.3.00/a b       | http://1.2.3.00/a b       | http://1.2.3.0/a%20b
                    http://1.2.3.00/a%20b     | http://1.2.3.0/a b        | http://1.2.3.00/a%20b
                    http://1.2.3.00/%zz       | http://1.2.3.0/%25zz      | http://1.2.3.0/%25zz
                    http://1.2.3.00/[         | http://1.2.3.00/[         | http://1.2.3.0/[
                    http://1.2.3.00/#a#b      | http://1.2.3.00/#a#b      | http://1.2.3.0/#a#b
                    http://1.2.3.00/{E9}      | http://1.2.3.00/{E9}      | http://1.2.3.0/%C3%A9
                    http://1.2.3.00/%41       | http://1.2.3.00/A         | http://1.2.3.00/A
                    http://01.2.3.00/         | http://1.2.3.0/           | http://1.2.3.0/
                    http://1.2.0/             | http://1.2.0.0/           | http://1.2.0.0/
                    http://1.2.3.01/          | http://1.2.3.1/           | http://1.2.3.1/
                    //1.2.3.00/               | file://1.2.3.0/           | file://1.2.3.0/
                    file://1.2.3.00/x         | file://1.2.3.00/x         | file://1.2.3.00/x
                    # a rebuilt DOS path of an unknown scheme is printed twice
                    unix:c:/{E9}              | unix:c:/{E9}c:/{E9}       | unix:c:/%C3%A9
                    unix:c:/%41               | unix:c:/%41c:/A           | unix:c:/%41c:/A
                    unix:c:/{E9}{20}          | `unix:c:/{E9}{20}c:/{E9}{20}` | unix:c:/%C3%A9%20
                    {20}unix:c:/%41?q#f{20}   | `unix:c:/%41?q#f{20}c:/A?q#f` | `unix:c:/%41?q#f{20}c:/A?q#f`
                    UNIX:c:/{E9}              | unix:c:/{E9}              | unix:c:/%C3%A9
                    tcp://h:/{E9}             | tcp:///h:/{E9}            | tcp:///h:/%C3%A9
                    tcp:///h:/{E9}            | tcp:///h:/{E9}/h:/{E9}    | tcp:///h:/%C3%A9
                    `unix:c|/{E9}`            | unix:c:/{E9}              | unix:c:/%C3%A9
                    unix:c:/{E9}/.            | unix:c:/{E9}/             | unix:c:/%C3%A9/
                    unix:c:/%C3%A9%2F         | unix:c:/{E9}%2F           | unix:c:/%C3%A9%2F
                    file:c:/{E9}              | file:///c:/{E9}           | file:///c:/%C3%A9
                    """)
    void bugsOfDotNetArePrinted(String text, String printed, String absoluteUri) {
        NetUri uri = NetUri.parse(Texts.of(text));
        assertThat(uri.print()).isEqualTo(Texts.of(printed));
        assertThat(uri.absoluteUri()).isEqualTo(Texts.of(absoluteUri));
        assertThat(uri.host()).doesNotContain("00", "0x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    https://u:p@h/a b?c#d     | https://h/a b?c#d
                    https://h:443/            | https://h/
                    http://1.2.3.00/          | http://1.2.3.0/
                    http://[::1%eth0]/        | http://[::1]/
                    tcp://u@h:0/              | tcp://h:0/
                    unix:///                  | unix:/
                    unix://                   | unix:/
                    unix:///x/y               | unix:/x/y
                    tcp://h:/x                | tcp:h:/x
                    tcp://h:/{E9}             | tcp:h:/%C3%A9h:/{E9}
                    tcp:x                     | tcp:x
                    tcp://@h                  | tcp://h/
                    https://{200E}            | !HOST
                    tcp://{200E}/x            | tcp:/x
                    tcp://{37E}               | !HOST
                    mailto:u@h                | mailto:h
                    file:///x                 | file:///x
                    file://h/x                | file://h/x
                    news:x                    | news:x
                    https://h?q               | https://h/?q
                    http://h/{E9}             | http://h/{E9}
                    http://%41@h/%2F          | http://h/%2F
                    tcp://../x                | tcp://../x
                    """)
    void theUserInfoCanBeTakenOut(String text, String printed) {
        NetUri uri = NetUri.parse(Texts.of(text));
        String without;
        try {
            without = uri.withoutUserInfo().print();
        } catch (NetUriException e) {
            without = "!" + e.reason();
        }
        assertThat(without).isEqualTo(Texts.of(printed));
    }

    @Test
    void aUserCanBePutIn() {
        NetUri uri = NetUri.parse("https://a:b@h/x");
        assertThat(uri.withUserInfo("u", "p").print()).isEqualTo("https://u:p@h/x");
        assertThat(uri.withUserInfo("u", "").print()).isEqualTo("https://u@h/x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # user     | in the URI
                    a@b        | a%40b
                    a/b?c#d\\e | a%2Fb%3Fc%23d%5Ce
                    a:b[c];d=e | a:b[c];d=e
                    a%40b      | a%40b
                    a%b        | a%25b
                    %4@        | %254%40
                    a b{E9}    | a%20b%C3%A9
                    """)
    void aUserThatIsPutInDoesNotEndTheUserInfo(String user, String written) {
        NetUri uri = NetUri.parse("https://h/x");
        String name = Texts.of(user);
        assertThat(uri.withUserInfo(name, name).absoluteUri()).isEqualTo("https://" + written + ":" + written + "@h/x");
    }

    @Test
    void theTextOfAUriIsNotInItsToString() {
        NetUri uri = NetUri.parse("https://secret:secret@secret/secret?secret#secret");
        assertThat(uri).hasToString("NetUri[https]");
        assertThat(uri.print()).contains("secret:secret");
    }
}
