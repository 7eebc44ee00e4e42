package io.github.btcpayconnect.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.screens.MarkedText.Window;
import io.github.btcpayconnect.cli.terminal.Look;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Severity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    private static final String TEXT = "type=blink;currency=btc;wallet-id=x";

    private static Problem at(int start, int end) {
        return new Problem(Rule.FORMAT, Severity.ERROR, start, end, "message", "remedy", false);
    }

    private static List<Window> windows(String text, int width, Problem... problems) {
        return new MarkedText(text, Look.ofFile(), width).windows(List.of(problems));
    }

    @Test
    void marksStandBelowTheirPlaces() {
        Window window = windows(TEXT, 60, at(20, 23)).get(0);
        assertThat(window.text()).isEqualTo("type=blink;currency=btc;wallet-id=•");
        assertThat(window.marks()).isEqualTo("                    ^^^");
    }

    @Test
    void somethingMissingIsOneMark() {
        assertThat(windows(TEXT, 60, at(10, 10)).get(0).marks()).isEqualTo("          ^");
        assertThat(windows(TEXT, 60, at(35, 35)).get(0).marks()).hasSize(36).endsWith(" ^");
    }

    @Test
    void severalProblemsShareOneLine() {
        List<Window> windows = windows(TEXT, 60, at(0, 4), at(20, 23), at(35, 35));
        assertThat(windows).hasSize(1);
        assertThat(windows.get(0).marks()).isEqualTo("^^^^                ^^^            ^");
        assertThat(windows.get(0).problems()).hasSize(3);
    }

    @Test
    void aLongTextIsCutRoundTheMark() {
        String text = "type=blink;api-key=" + "a".repeat(200) + ";currency=btc";
        List<Window> windows = windows(text, 40, at(0, 4), at(229, 232));
        assertThat(windows).hasSize(2);
        assertThat(windows.get(0).text()).isEqualTo("type=blink;api-key=•••••••••••••••••••…");
        assertThat(windows.get(0).marks()).isEqualTo("^^^^");
        assertThat(windows.get(1).text()).startsWith("…•").endsWith(";currency=btc");
        assertThat(windows.get(1).text().substring(windows.get(1).marks().indexOf('^')))
                .isEqualTo("btc");
    }

    /** Full-width, combining and invisible characters, and halves of a pair: none of them is shown, so all are as wide. */
    @Test
    void whateverIsInTheTextTheMarksStandRight() {
        for (String odd : List.of(
                "\u6771\u4eac",
                "\uff01\uff1b",
                "\ud83d\ude00",
                "e\u0301",
                "\t",
                "\u001b[2J",
                "\u200b\ufeff",
                "\u202e",
                "\ud800")) {
            String text = "type=blink;api-key=" + odd + ";n" + odd + "te=" + odd + ";currency=btc";
            for (int width : List.of(18, 20, 38, 78)) {
                for (Problem problem : ConnectionString.check(text).problems()) {
                    Window window = windows(text, width, problem).get(0);
                    assertThat(window.text()).matches("[ -~\u2022\u2026]*").hasSizeLessThanOrEqualTo(width);
                    assertThat(window.marks()).contains("^").hasSizeLessThanOrEqualTo(width);
                }
                Problem currency = at(text.length() - 3, text.length());
                Window window = windows(text, width, currency).get(0);
                assertThat(window.text().substring(window.marks().indexOf('^'))).isEqualTo("btc");
                assertThat(window.marks()).endsWith("^^^");
            }
        }
    }

    @Test
    void onTheNarrowestTerminalTheMarkIsSeen() {
        String text = "type=blink;api-key=" + "a".repeat(60) + ";currency=btc;wallet-id=" + "b".repeat(60);
        Window window = windows(text, 18, at(89, 92)).get(0);

        assertThat(window.text()).hasSize(18).startsWith("\u2026").endsWith("\u2026");
        int mark = window.marks().indexOf("^^^");
        assertThat(window.text().substring(mark, mark + 3)).isEqualTo("btc");
    }

    /** Random problems in random texts: each is marked exactly once, under the right characters, within the width. */
    @Test
    void everyMarkIsRight() {
        long seed = 20_261_123L;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append("currency=")
                        .append(random.nextBoolean() ? "btc" : "x".repeat(random.nextInt(60)))
                        .append(';');
            }
            int width = 18 + random.nextInt(80);
            ConnectionString.check(text.toString()).problems().stream().forEach(problem -> {
                List<Window> windows = windows(text.toString(), width, problem);
                assertThat(windows).as("seed " + seed).hasSize(1);
                Window window = windows.get(0);
                assertThat(window.text().length()).isLessThanOrEqualTo(width);
                int first = window.marks().indexOf('^');
                assertThat(first).isGreaterThanOrEqualTo(0);
                String expected = io.github.btcpayconnect.core.MaskedText.of(text.toString(), '•');
                if (first < window.text().length() && problem.start() < expected.length()) {
                    assertThat(window.text().charAt(first)).isEqualTo(expected.charAt(problem.start()));
                }
            });
        }
    }
}
