package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyFormTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /Root/X                   | unix://root/X
                    /loopback/x               | unix://localhost/x
                    /root/.lightning/lightning-rpc | unix://root/.lightning/lightning-rpc
                    /.x/y                     | !HOST
                    /a b                      | !HOST
                    /{E9}/x                   | !HOST
                    /x;type=blink             | !HOST
                    /u@h/x                    | -
                    /x@y                      | -
                    unix:/x@y                 | -
                    /                         | unix:/
                    unix:                     | unix:/
                    unix://                   | unix:/
                    unix:///                  | unix:/
                    //x                       | unix://x/
                    ///x                      | unix://x/
                    unix://x                  | unix://x/
                    unix:/x                   | unix://x/
                    unix:x                    | unix://x/
                    UNIX:/x                   | unix://x/
                    {20}unix:/x{20}           | unix://x/
                    {20}/x                    | -
                    /a/x;type=blink           | unix://a/x;type=blink
                    /h:x                      | !PORT
                    /h:80/x                   | unix://h:80/x
                    /hh:/x                    | unix://hh/x
                    /c:/x                     | unix:c:/x
                    /a/../b                   | unix://a/b
                    /%20                      | !HOST
                    /1.2.3.08                 | unix://255.255.255.255/
                    /[::1]/x                  | unix://[::1]/x
                    /../x                     | unix://../x
                    tcp://h                   | tcp://h/
                    tcp://H:1/x               | tcp://h:1/x
                    tcp://h:1?x=y;type=blink  | tcp://h:1/?x=y;type=blink
                    tcp:x                     | tcp:x
                    tcp:type=blink;api-key=x  | tcp:type=blink;api-key=x
                    tcp:                      | tcp:
                    tcp://                    | tcp:/
                    tcp://@h                  | tcp://h/
                    tcp://u@h                 | -
                    tcp://h:/                 | tcp:h:/
                    tcp://hh:/                | tcp://hh/
                    tcp://h:/{E9}             | tcp:h:/%C3%A9h:/{E9}
                    tcp://h x                 | -
                    tcp://{200E}/x            | tcp:/x
                    tcp://{37E}               | !HOST
                    http://h                  | -
                    abc                       | -
                    type=clightning;server=unix://x | -
                    # characters without weight before the slash, a mark behind it
                    {200B}/x                  | !HOST
                    {0}/x                     | !HOST
                    {AD}/x                    | !HOST
                    {FEFF}/x                  | !HOST
                    {200B}{FEFF}//x           | !HOST
                    {E0001}/x                 | !HOST
                    /{301}                    | -
                    /{301}x                   | -
                    /x{301}                   | !HOST
                    /{200B}{301}              | !HOST
                    /{1E8D0}                  | !HOST
                    /{1E944}                  | -
                    {301}/x                   | -
                    """)
    void aSocketOrAnAddressIsTaken(String text, String server) {
        String found;
        try {
            String taken = LegacyForm.server(Texts.of(text));
            found = taken == null ? "-" : taken;
        } catch (NetUriException e) {
            found = "!" + e.reason();
        }
        assertThat(found).isEqualTo(Texts.of(server));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    onion               | true
                    xonion              | true
                    a.onion             | true
                    a.onion.            | false
                    nion                | false
                    a.ONION             | false
                    a.onioN             | false
                    a.oni{200B}on       | true
                    a.onion{200B}{AD}   | true
                    a.onion{E0001}      | true
                    a.onion{301}        | false
                    a.onion{301}{200B}  | false
                    a.onion{200B}{301}  | false
                    a.o{301}nion        | false
                    a{301}onion         | true
                    {200B}              | false
                    a.oni{6F}n          | true
                    a.{FF4F}nion        | false
                    """)
    void onionIsComparedByWeight(String host, boolean ends) {
        assertThat(Collation.endsWithOnion(Texts.of(host))).isEqualTo(ends);
    }
}
