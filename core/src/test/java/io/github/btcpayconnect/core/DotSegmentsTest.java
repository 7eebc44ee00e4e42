package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotSegmentsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /                | /
                    //               | //
                    /a               | /a
                    /a/              | /a/
                    /.               | /
                    /..              | /
                    /./              | /
                    /../..           | /
                    /a/b/../../../c  | /c
                    /a/b/..          | /a/
                    /a/b/.           | /a/b/
                    /a//..           | /a/
                    //..             | /
                    ///../a          | //a
                    /a//../b         | /a/b
                    /...             | /...
                    /.../..          | /
                    /a../.b/c.       | /a../.b/c.
                    /..a/..          | /
                    """)
    void aRootedPathIsThatOfTheRfc(String path, String without) {
        assertThat(DotSegments.remove(path, true)).isEqualTo(without);
        assertThat(DotSegments.remove(path, false)).isEqualTo(without);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # path    | the first may go | it stays
                    a         | a                | a
                    .         | ``               | .
                    ..        | ``               | ..
                    ...       | ``               | ...
                    ./a       | a                | ./a
                    ../a      | a                | ../a
                    .../a     | a                | .../a
                    ..../a/.. | ``               | ..../
                    a/..      | ``               | a/
                    a/../b    | b                | a/b
                    a/../../b | b                | a/b
                    a/../.../b| .../b            | a/.../b
                    ..//a     | /a               | ..//a
                    .a/b      | .a/b             | .a/b
                    """)
    void aFirstSegmentWithoutASlashIsAnotherMatter(String path, String fromFirst, String fromSlash) {
        assertThat(DotSegments.remove(path, true)).isEqualTo(fromFirst);
        assertThat(DotSegments.remove(path, false)).isEqualTo(fromSlash);
    }
}
