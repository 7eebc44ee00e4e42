package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetUriAuthorityTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    http://u@h/          | u         | h
                    http://u:p@h/        | u:p       | h
                    http://@h/           | ``        | h
                    http://:@h/          | :         | h
                    http://a:b:c@h/      | a:b:c     | h
                    http://a[]{22}<>@h/  | a[]%22%3C%3E | h
                    http://a%20b%2F@h/   | a%20b%2F  | h
                    http://h/@x          | ``        | h
                    http://h?@x          | ``        | h
                    http://h#@x          | ``        | h
                    tcp://u@h            | u         | h
                    tcp://u%zz@h         | u%25zz    | h
                    tcp://{E9}@h         | %C3%A9    | h
                    tcp://%41@h          | A         | h
                    http://{20}@h        | %20       | h
                    """)
    void theUserInfoEndsAtTheFirstAt(String text, String userInfo, String host) {
        NetUri uri = NetUri.parse(Texts.of(text));
        assertThat(uri.userInfo()).isEqualTo(Texts.of(userInfo));
        assertThat(uri.host()).isEqualTo(host);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    http://@h            | http://@h/
                    http://:@h           | http://:@h/
                    http://u@            | !HOST
                    http://u@{20}        | !HOST
                    tcp://u@             | !HOST
                    http://u@h@x/        | !HOST
                    http://u@/           | !HOST
                    http://u@:80/        | !HOST
                    http://u%20v@h/%41   | http://u v@h/A
                    http://u%20v@h/      | http://u%20v@h/
                    http://u%20v@h/{E9}  | http://u v@h/{E9}
                    http://u{E9}v@h/     | http://u{E9}v@h/
                    tcp://{E000}@h/      | tcp://%EE%80%80@h/
                    # ports
                    http://h:            | http://h/
                    http://h:80          | http://h/
                    http://h:0080        | http://h/
                    http://h:000000081   | http://h:81/
                    http://h:0           | http://h:0/
                    http://h:65535       | http://h:65535/
                    http://h:65536       | !PORT
                    http://h:99999999999 | !PORT
                    http://h:00000000000 | http://h:0/
                    http://h:-1          | !PORT
                    http://h:+1          | !PORT
                    http://h:8{20}0      | !PORT
                    http://h:80{20}      | http://h/
                    http://h:80\\x       | !PORT
                    http://h:80:80       | !PORT
                    http://h:80a         | !PORT
                    http://h:{660}       | !PORT
                    http://h:81?q        | http://h:81/?q
                    http://h:81#f        | http://h:81/#f
                    http://h:?q          | http://h/?q
                    tcp://hh:/           | tcp://hh/
                    tcp://h:             | tcp://h/
                    # which error wins
                    http://a..b:x        | !HOST
                    http://a:b@c:d       | !PORT
                    http://h\\x          | !HOST
                    http://a..b\\x       | !HOST
                    http://h:65536\\x    | !PORT
                    http://{D800}:x      | !PORT
                    http://{D800}:80     | !HOST
                    tcp://h\\x           | !HOST
                    tcp://[::1]\\x       | !HOST
                    # hosts of one or two dots
                    tcp://.              | tcp://./
                    tcp://..             | tcp://../
                    tcp://../x           | tcp://../x
                    tcp://.?q            | tcp://./?q
                    tcp://..#f           | tcp://../#f
                    tcp://...            | !HOST
                    tcp://.x             | !HOST
                    tcp://.:80           | !HOST
                    tcp://u@.            | !HOST
                    tcp://.{E9}          | !HOST
                    http://.             | !HOST
                    file://.             | !HOST
                    # what follows a bracket need not be a slash
                    http://[::1]x:8080   | http://[::1]/x:8080
                    http://[::1]:8080x   | !PORT
                    http://[::1]x?q      | http://[::1]/x?q
                    """)
    void theAuthorityIsReadOnce(String text, String printed) {
        assertThat(Texts.print(text)).isEqualTo(Texts.of(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//{200E}", "\\\\{200E}", "//{200E}/x", "file://{200E}", "file:////{202A}/x"})
    void aShareOfBidirectionalMarksIsABugOfDotNet(String text) {
        assertThatThrownBy(() -> NetUri.tryParse(Texts.of(text)))
                .isInstanceOfSatisfying(
                        NetUriException.class,
                        e -> assertThat(e.isFormatError()).isFalse());
    }

    @Test
    void aWebHostOfBidirectionalMarksIsEmpty() {
        NetUri uri = NetUri.parse("https://\u200e");
        assertThat(uri.host()).isEmpty();
        assertThat(uri.print()).isEqualTo("https:///");
        assertThatThrownBy(uri::withoutUserInfo).hasMessage("Invalid URI: The hostname could not be parsed.");
    }

    @Test
    void aNameOfMoreThan256CharactersIsAHostWithItsPortIfNothingFollows() {
        String name = "-" + "a".repeat(256);
        NetUri uri = NetUri.parse("tcp://" + name + ":80");
        assertThat(uri.host()).isEqualTo(name + ":80");
        assertThat(uri.port()).isEqualTo(-1);
        assertThat(NetUri.parse("tcp://u@" + name + ":").host()).isEqualTo("u@" + name + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ":80/", ":80/x", "\\", "?q", "."})
    void aNameOfMoreThan256CharactersIsElseNone(String behind) {
        assertThat(Texts.print("tcp://-" + "a".repeat(256) + behind)).isIn("!HOST", "!PORT");
        assertThat(Texts.print("http://-" + "a".repeat(256) + behind)).isIn("!HOST", "!PORT");
    }

    @Test
    void aNameOf256CharactersIsOne() {
        String name = "-" + "a".repeat(255);
        assertThat(Texts.print("http://" + name)).isEqualTo("http://" + name + "/");
    }
}
