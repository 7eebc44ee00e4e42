package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetUriHostTest {
    private static String host(String prefix, String written) {
        try {
            return NetUri.parse(prefix + Texts.of(written)).host();
        } catch (NetUriException e) {
            return "!" + e.reason();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    [::1]                     | [::1]
                    [::]                      | [::]
                    [1:2:3:4:5:6:7:8]         | [1:2:3:4:5:6:7:8]
                    [01:002:0003:4:5:6:7:8]   | [1:2:3:4:5:6:7:8]
                    [FE80::ABCD]              | [fe80::abcd]
                    [1:2:3:4:5:6:7]           | !HOST
                    [1:2:3:4:5:6:7:8:9]       | !HOST
                    [1:2:3:4:5:6:7::]         | [1:2:3:4:5:6:7:0]
                    [::2:3:4:5:6:7:8]         | [0:2:3:4:5:6:7:8]
                    [1::3:4:5:6:7:8]          | [1:0:3:4:5:6:7:8]
                    [1:2:3:4:5:6:7:8::]       | !HOST
                    [1::2::3]                 | !HOST
                    [:::1]                    | !HOST
                    [:1:2:3:4:5:6:7]          | !HOST
                    [1:2:3:4:5:6:7:]          | !HOST
                    [12345::]                 | !HOST
                    [g::]                     | !HOST
                    []                        | !HOST
                    [::1                      | !HOST
                    [v1.x]                    | !HOST
                    [::1{20}]                 | !HOST
                    [0:0:0:1:0:0:0:0]         | [0:0:0:1::]
                    [0:0:0:1:0:0:0:2]         | [::1:0:0:0:2]
                    [1:0:0:2:0:0:3:4]         | [1::2:0:0:3:4]
                    # quads
                    [::1.2.3.4]               | [::1.2.3.4]
                    [::1:2]                   | [::0.1.0.2]
                    [::0:2]                   | [::2]
                    [::ffff:1.2.3.4]          | [::ffff:1.2.3.4]
                    [::ffff:0:1.2.3.4]        | [::ffff:0:1.2.3.4]
                    [::fffe:1.2.3.4]          | [::fffe:102:304]
                    [1:2:3:4:5:6:1.2.3.4]     | [1:2:3:4:5:6:102:304]
                    [1::5efe:1.2.3.4]         | [1::5efe:1.2.3.4]
                    [1:2:3:4:0:5efe:0:0]      | [1:2:3:4:0:5efe:0.0.0.0]
                    [fe80::5efe:1.2.3.4]      | [fe80::5efe:1.2.3.4]
                    [::1.2.3]                 | !HOST
                    [::1.2.3.4.5]             | !HOST
                    [::1.2.3.256]             | !HOST
                    [::01.2.3.4]              | !HOST
                    [::1.2.3.08]              | [::1.2.3.8]
                    [::1.2.3.00]              | !HOST
                    [::1.2.3.4:5]             | !HOST
                    [::.2.3.4]                | !HOST
                    [1.2.3.4]                 | !HOST
                    [1:2:3:4:5:1.2.3.4]       | !HOST
                    [1:2:3:4:5:6:7:1.2.3.4]   | !HOST
                    # prefixes
                    [::1/64]                  | [::1]
                    [::1/1]                   | [::1]
                    [::1/123]                 | !HOST
                    [::1/]                    | !HOST
                    [::1/a]                   | !HOST
                    [/64]                     | !HOST
                    [::/64]                   | !HOST
                    [1::/64]                  | [1::]
                    [::1/6/4]                 | !HOST
                    [1:2:3:4:5:6:7:8/64]      | [1:2:3:4:5:6:7:8]
                    [1:2:3:4:5:6:7/8:9]       | [1:2:3:4:5:6:7:0]
                    [1:2:3:4:5:6:7/64]        | !HOST
                    [::1.2.3.4/96]            | [::1.2.3.4]
                    [1::2:/64]                | [1::2:0]
                    [1.2.3.4/1::2]            | [2f4::]
                    # zones
                    [::1%eth0]                | [::1]
                    [::1%]                    | [::1]
                    [::1%a%b@x]               | !HOST
                    [::1%a%b:{20}?#x]         | [::1]
                    [::1%eth0/64]             | [::1]
                    [::1/64%eth0]             | [::1]
                    [::1%a/]                  | !HOST
                    [%eth0]                   | !HOST
                    [fe80::1%{E9}]            | [fe80::1]
                    """)
    void anIpv6AddressIsInBrackets(String written, String host) {
        assertThat(host("https://", written)).isEqualTo(host);
        assertThat(host("tcp://", written)).isEqualTo(host);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "[::1%eth0], ::1%eth0", "[::1%], ::1%", "[::1%eth0/64], ::1%eth0", "[::1/64%eth0], ::1",
        "[FE80::1%ETH0], fe80::1%ETH0", "[::1], ::1", "h, h", "127.1, 127.0.0.1"
    })
    void aZoneIsKeptForTheResolver(String written, String dnsSafeHost) {
        assertThat(NetUri.parse("https://" + written + "/").dnsSafeHost()).isEqualTo(dnsSafeHost);
        assertThat(NetUri.parse("https://" + written + "/").print()).doesNotContain("%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1:2:3:4:5:6:7:8:/64]", "[1:2:3:4:5:6:7:8:%x/64]", "[::2:3:4:5:6:7:8:/64]"})
    void aNinthGroupIsABugOfDotNet(String written) {
        NetUri uri = NetUri.parse("https://" + written + ":81/x");
        assertThat(uri.scheme()).isEqualTo("https");
        assertThat(uri.port()).isEqualTo(81);
        assertThatThrownBy(uri::host)
                .isInstanceOfSatisfying(
                        NetUriException.class,
                        e -> assertThat(e.isFormatError()).isFalse());
        assertThatThrownBy(uri::query).isInstanceOf(NetUriException.class);
        assertThatThrownBy(uri::userInfo).isInstanceOf(NetUriException.class);
        assertThatThrownBy(uri::fragment).isInstanceOf(NetUriException.class);
        assertThatThrownBy(uri::absolutePath).isInstanceOf(NetUriException.class);
        assertThatThrownBy(uri::absoluteUri).isInstanceOf(NetUriException.class);
        assertThatThrownBy(uri::print).isInstanceOf(NetUriException.class);
        assertThatThrownBy(uri::dnsSafeHost).isInstanceOf(NetUriException.class);
        assertThatThrownBy(() -> LegacyForm.server("tcp://" + written)).isInstanceOf(NetUriException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # written      | loose           | strict
                    1.2.3.4        | 1.2.3.4         | 1.2.3.4
                    255.255.255.255| 255.255.255.255 | 255.255.255.255
                    0.0.0.0        | 0.0.0.0         | 0.0.0.0
                    127.1          | 127.0.0.1       | 127.1
                    127.0.1        | 127.0.0.1       | 127.0.1
                    1              | 0.0.0.1         | 1
                    2130706433     | 127.0.0.1       | 2130706433
                    0x7f.1         | 127.0.0.1       | 0x7f.1
                    0X7F000001     | 127.0.0.1       | 0x7f000001
                    0xffffffff     | 255.255.255.255 | 0xffffffff
                    0x100000000    | 0x100000000     | 0x100000000
                    4294967295     | 255.255.255.255 | 4294967295
                    4294967296     | 4294967296      | 4294967296
                    1.16777215     | 1.255.255.255   | 1.16777215
                    1.16777216     | 1.16777216      | 1.16777216
                    1.2.65536      | 1.2.65536       | 1.2.65536
                    017.1          | 15.0.0.1        | 017.1
                    00.00.00.00    | 0.0.0.0         | 00.00.00.00
                    08.1.1.1       | 08.1.1.1        | 08.1.1.1
                    256.1.1.1      | 256.1.1.1       | 256.1.1.1
                    1.2.3.256      | 1.2.3.256       | 1.2.3.256
                    1.2.3.4.5      | 1.2.3.4.5       | 1.2.3.4.5
                    1.2.3.4.       | 1.2.3.4.        | 1.2.3.4.
                    1..2           | !HOST           | !HOST
                    0x             | 0x              | 0x
                    0x.1           | 0x.1            | 0x.1
                    0xg            | 0xg             | 0xg
                    0              | 0.0.0.0         | 0
                    01.2.3.4       | 1.2.3.4         | 01.2.3.4
                    1.2.3.08       | 1.2.3.08        | 255.255.255.255
                    1.2.3.09       | 1.2.3.09        | 255.255.255.255
                    1.2.3.012      | 1.2.3.10        | 1.2.3.10
                    1.2.3.0377     | 1.2.3.255       | 1.2.3.0377
                    1.2.3.0255     | 1.2.3.173       | 1.2.3.173
                    1.2.3.00       | 1.2.3.0         | 1.2.3.00
                    1.2.3.0x0      | 1.2.3.0         | 1.2.3.0x0
                    1.2.03.4       | 1.2.3.4         | 1.2.03.4
                    1.2.3.4{E9}    | 1.2.3.4{E9}     | 1.2.3.4{E9}
                    {FF11}.2.3.4   | {FF11}.2.3.4    | {FF11}.2.3.4
                    """)
    void anIpv4AddressHasTwoSpellings(String written, String loose, String strict) {
        assertThat(host("https://", written + "/")).isEqualTo(Texts.of(loose));
        assertThat(host("tcp://", written + "/")).isEqualTo(Texts.of(strict));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    h                     | h
                    H.Example.COM         | h.example.com
                    a.b.                  | a.b.
                    a..b                  | !HOST
                    .a                    | !HOST
                    .                     | !HOST
                    a_b-.c_               | a_b-.c_
                    a b                   | !HOST
                    a!b                   | !HOST
                    a%41                  | !HOST
                    a%2Eb                 | !HOST
                    a*b                   | !HOST
                    a{7F}b                | !HOST
                    a{85}b                | !HOST
                    a{9F}b                | !HOST
                    a{A0}b                | a{A0}b
                    a{200B}b              | a{200B}b
                    a{AD}b                | a{AD}b
                    a{2028}b              | a{2028}b
                    {1F600}.com           | {1F600}.com
                    {E000}.com            | {E000}.com
                    {378}.com             | {378}.com
                    # dots of other scripts stay what they are
                    a{3002}b              | a{3002}b
                    a{FF0E}b{FF61}        | a{FF0E}b{FF61}
                    a{3002}.b             | !HOST
                    {FF0E}a               | !HOST
                    a{3002}-b             | !HOST
                    {FF2C}ocal            | {FF2C}ocal
                    # names that only look like NetBIOS ones
                    -a.b                  | -a.b
                    _x                    | _x
                    a.-b                  | a.-b
                    a.-b.                 | a.-b.
                    a.b.-c                | !HOST
                    _.b.1-                | _.b.1-
                    -                     | -
                    -..a                  | !HOST
                    -.                    | -.
                    1.-2                  | !HOST
                    1-.-2                 | 1-.-2
                    -{E9}                 | -{E9}
                    -{AA}                 | -{AA}
                    -{200B}               | !HOST
                    -{1D400}              | !HOST
                    -{660}                | !HOST
                    -{301}                | !HOST
                    -{A7DA}               | -{A7DA}
                    -{0870}               | -{0870}
                    # localhost
                    LOCALHOST             | localhost
                    loopback              | localhost
                    LoopBack              | localhost
                    localhost.            | localhost.
                    loopback.             | loopback.
                    loopbac{212A}         | localhost
                    # small letters, if there is an ASCII capital
                    {C9}.com              | {C9}.com
                    A{C9}.com             | a{E9}.com
                    A{130}                | a{130}
                    A{3A3}                | a{3C3}
                    A{1E9E}               | a{DF}
                    A{10400}              | a{10428}
                    A{2C2F}               | a{2C5F}
                    A{FF21}               | a{FF41}
                    -A{C9}                | -a{E9}
                    # normal form
                    e{301}.com            | {E9}.com
                    E{301}.com            | {C9}.com
                    {212B}.com            | {C5}.com
                    {37E}.com             | ;.com
                    -e{301}               | !HOST
                    # marks of direction vanish
                    a{200E}b              | ab
                    a{200F}{202A}{202E}b  | ab
                    a{202F}b              | a{202F}b
                    A{200E}{301}b         | {C1}b
                    # half a pair, and U+FFFE
                    a{D800}               | !HOST
                    a{DC00}b              | !HOST
                    a{FFFE}               | !HOST
                    a{FFFF}               | a{FFFF}
                    a{D800}{200E}{DC00}b  | a{10000}b
                    """)
    void aNameMayHoldAlmostAnything(String written, String host) {
        assertThat(host("https://", written + "/")).isEqualTo(Texts.of(host));
        if (!written.equals(".")) {
            assertThat(host("tcp://", written + "/")).isEqualTo(Texts.of(host));
        }
    }

    @Test
    void aLabelHasUpTo63Characters() {
        assertThat(host("https://", "a".repeat(63) + ".b")).isEqualTo("a".repeat(63) + ".b");
        assertThat(HostNames.endOfDns("a".repeat(64), 0, 64, false)).isEqualTo(-1);
        assertThat(host("https://", "a".repeat(64))).isEqualTo("a".repeat(64));
        assertThat(host("net.tcp://", "a".repeat(64))).isEqualTo("!HOST");
    }

    @Test
    void aLabelOutsideAsciiCountsItsPunycode() {
        assertThat(host("net.tcp://", "a".repeat(58) + "\u00e9")).isNotEqualTo("!HOST");
        assertThat(host("net.tcp://", "a".repeat(59) + "\u00e9")).isEqualTo("!HOST");
        assertThat(host("net.tcp://", "a".repeat(57) + "\u0100")).isNotEqualTo("!HOST");
        assertThat(host("net.tcp://", "a".repeat(58) + "\u0100")).isEqualTo("!HOST");
        assertThat(host("net.tcp://", "\u4e00".repeat(29))).isNotEqualTo("!HOST");
        assertThat(host("net.tcp://", "\u4e00".repeat(30))).isEqualTo("!HOST");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [::1]       | IPV6
                    ::1         | IPV6
                    ::1%x       | IPV6
                    ::1/64      | IPV6
                    [::1]x      | UNKNOWN
                    [::1        | UNKNOWN
                    ::1]        | UNKNOWN
                    1.2.3.4     | IPV4
                    127.1       | IPV4
                    0x7f.1      | IPV4
                    1           | IPV4
                    256.1.1.1   | DNS
                    1.2.3.4.    | DNS
                    1.2.3.4/    | UNKNOWN
                    a_b         | DNS
                    {200B}      | DNS
                    a.          | DNS
                    -a          | UNKNOWN
                    _a          | UNKNOWN
                    .           | UNKNOWN
                    a..b        | UNKNOWN
                    h:80        | UNKNOWN
                    a/b         | UNKNOWN
                    `{20}a`     | UNKNOWN
                    `a{20}`     | UNKNOWN
                    {D800}      | DNS
                    abc         | DNS
                    """)
    void theKindOfAHostIsTold(String name, HostNameType type) {
        assertThat(NetUri.checkHostName(Texts.of(name))).isEqualTo(type);
    }

    @Test
    void nothingIsNoHost() {
        assertThat(NetUri.checkHostName("")).isEqualTo(HostNameType.UNKNOWN);
    }
}
