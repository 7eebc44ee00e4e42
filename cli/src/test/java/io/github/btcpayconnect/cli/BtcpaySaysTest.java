package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.core.btcpay.Complaint;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BtcpaySaysTest {
    private static Result says(String message, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "explain";
        args[1] = "--btcpay-says";
        args[2] = message;
        System.arraycopy(more, 0, args, 3, more.length);
        return CliCall.of(args).run();
    }

    static Stream<String> messages() {
        return Complaint.all().stream().map(Complaint::words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void everyMessageIsExplained(String message) {
        Result result = says(message);

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.out()).contains("How to tell: ", "What to do: ");
    }

    @Test
    void theManyCausesOfTheVaguestMessageAreListed() {
        Golden.hold(
                "btcpay-says-server-or-key.txt",
                says("Invalid server or api key").out());
        Golden.hold(
                "btcpay-says.json",
                Golden.withoutTime(says("Duplicate key api-key", "--json").out()));
    }

    @Test
    void aMessageThatNobodyKnowsIsNotGuessed() {
        Result result = says("Invalid server key");

        assertThat(result.exit()).isEqualTo(3);
        Golden.hold("btcpay-says-unknown.txt", result.out());
        assertThat(says("The moon is full").out()).startsWith("This message is not known.");
        assertThat(says("Invalid server key", "--json").out()).contains("\"status\":\"UNKNOWN\"", "\"messages\":[{");
    }

    @Test
    void noConnectionStringGoesWithIt() {
        assertThat(says("x", "--from-file", "y").exit()).isEqualTo(2);
        Result result = says("x", Strings.SOUND);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Leave the connection string away.").doesNotContain(Strings.KEY);
        assertThat(CliCall.of("explain", "--btcpay-says", "Invalid wallet id")
                        .stdin("anything")
                        .run()
                        .exit())
                .isZero();
    }
}
