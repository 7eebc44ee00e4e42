package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java samples of the README, each as the body of a method. */
class ReadmeTest {
    private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String FRAME = """
            import io.github.btcpayconnect.blink.*;
            import io.github.btcpayconnect.check.*;
            import io.github.btcpayconnect.core.*;
            import io.github.btcpayconnect.core.blink.*;
            import io.github.btcpayconnect.core.btcpay.*;
            import io.github.btcpayconnect.http.HttpSettings;

            public class Sample%d {
                public static String run(String text, String apiKey, HttpSettings http) throws Exception {
                    String line = "";
                    %s
                    return line;
                }
            }
            """;

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void parsingPrintsTheProblems() throws Exception {
        assertThat(run(0, "type=blink;currency=btc")).contains("BTC or USD");
    }

    @Test
    void askingWhatBtcpaySaysPrintsItsWords() throws Exception {
        assertThat(run(1, "type=blink;server=https://api.blink.sv/graphql"))
                .contains("BTCPay says: The key 'api-key' is not found");
    }

    @Test
    void checkingAHealthyStringPrintsNothing() throws Exception {
        assertThat(run(2, SandboxKey.READ_RECEIVE.connectionString())).isEmpty();
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void checkingARevokedKeyPrintsTheFindings() throws Exception {
        assertThat(run(2, SandboxKey.REVOKED.connectionString())).contains("key.valid: ");
    }

    @Test
    void generatingMakesAStringThatWorks() throws Exception {
        assertThat(run(3, "")).isEqualTo(SandboxKey.READ_RECEIVE.connectionString());
    }

    @Test
    void thereIsNoSampleThatIsNotTried() throws Exception {
        assertThat(samples()).hasSize(4);
    }

    /** What a sample prints, and the line that it makes, if it makes one. */
    private String run(int number, String text) throws Exception {
        // In the README a sample asks the world; here the world is the sandbox.
        String sample =
                samples().get(number).replace("HttpSettings.defaults()", "http").replace("String line = ", "line = ");
        Path source = folder.resolve("Sample" + number + ".java");
        Files.writeString(source, FRAME.formatted(number, sample));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, messages, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(exit).as(messages.toString(StandardCharsets.UTF_8)).isZero();

        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Method run = loader.loadClass("Sample" + number)
                    .getMethod("run", String.class, String.class, HttpSettings.class);
            Object line = run.invoke(
                    null,
                    text,
                    SandboxKey.READ_RECEIVE.text(),
                    HttpSettings.defaults().withSandbox(URI.create(sandbox.url().toString())));
            return printed.toString(StandardCharsets.UTF_8) + line;
        } finally {
            System.setOut(out);
        }
    }

    private static List<String> samples() throws Exception {
        List<String> samples = new ArrayList<>();
        Matcher matcher = SAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
        while (matcher.find()) {
            samples.add(matcher.group(1));
        }
        return samples;
    }
}
