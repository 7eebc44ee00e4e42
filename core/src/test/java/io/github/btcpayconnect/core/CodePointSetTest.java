package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointSetTest {
    @Test
    void rangesHaveBothEnds() {
        CodePointSet set = CodePointSet.of("0041-0043 0045\n10000-10FFFF");
        assertThat(List.of(0x41, 0x42, 0x43, 0x45, 0x10000, 0x10ffff)).allMatch(set::contains);
        assertThat(List.of(0, 0x40, 0x44, 0x46, 0xffff)).noneMatch(set::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0043-0041", "0041 0041", "0041-0043 0043", "0045 0041"})
    void rangesAreInOrder(String ranges) {
        assertThatIllegalArgumentException().isThrownBy(() -> CodePointSet.of(ranges));
    }
}
