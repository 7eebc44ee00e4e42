package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.options.Command;
import io.github.btcpayconnect.cli.options.HelpPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource(Command.class)
    void everyCommandHasItsHelp(Command command) {
        CliCall.Result result = CliCall.of("help", command.words()).atTerminal().run();
        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        Golden.hold("help-" + command.words().replace(' ', '-') + ".txt", result.out());
        assertThat(CliCall.of(command.words(), "--help").atTerminal().run()).isEqualTo(result);
        assertThat(CliCall.of(command.words(), "-h").atTerminal().run()).isEqualTo(result);
        assertThat(CliCall.of("--help", command.words()).atTerminal().run()).isEqualTo(result);
    }

    @Test
    void theOverviewListsAllCommands() {
        CliCall.Result result = CliCall.of("help").atTerminal().run();
        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.hold("help.txt", result.out());
        assertThat(CliCall.of().atTerminal().run()).isEqualTo(result);
        assertThat(CliCall.of("--help").atTerminal().run()).isEqualTo(result);
    }

    @Test
    void helpWinsOverEverythingElseThatIsWrong() {
        assertThat(CliCall.of("check", "--nonsense", "--help").run().exit()).isZero();
        assertThat(CliCall.of("nonsense", "--help").run().out()).contains("Commands");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(CliCall.of("version").run().out()).startsWith("btcpay-connect ");
        assertThat(CliCall.of("--version").run())
                .isEqualTo(CliCall.of("version").run());
        assertThat(CliCall.of("version", "--json").run().out())
                .startsWith("{\"schema\":1,\"command\":\"version\",\"status\":\"PASS\",\"version\":\"");
    }

    @Test
    void theReferenceInTheDocsIsMadeFromTheSameModel() throws IOException {
        StringBuilder page = new StringBuilder();
        MarkdownHelp markdown = new MarkdownHelp(page);
        HelpPage help = new HelpPage(markdown);
        markdown.appendTitle("Commands");
        help.overview();
        for (Command command : Command.values()) {
            markdown.chapter(command.words());
            help.command(command);
        }
        Golden.hold(Path.of("../docs/commands.md"), page.toString());
    }
}
