package io.github.btcpayconnect.cli;

import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.cli.terminal.Streams;
import io.github.btcpayconnect.cli.terminal.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls the command line as a shell would, with byte streams. Nobody sits at a terminal unless a test says so. */
public final class CliCall {
    private final List<String> args;
    private final Map<String, String> env = new HashMap<>();
    private byte[] stdin = new byte[0];
    private Terminals terminals = Terminals.NONE;
    private Prompt prompt = Prompt.NOBODY;

    private CliCall(List<String> args) {
        this.args = args;
    }

    public static CliCall of(String... args) {
        return new CliCall(Arrays.asList(args));
    }

    public CliCall stdin(String text) {
        return stdin(text.getBytes(StandardCharsets.UTF_8));
    }

    public CliCall stdin(byte[] bytes) {
        stdin = bytes;
        return this;
    }

    public CliCall env(String name, String value) {
        env.put(name, value);
        return this;
    }

    public CliCall terminals(Terminals which) {
        terminals = which;
        return this;
    }

    /** All three streams are a terminal of UTF-8 without colour. */
    public CliCall atTerminal() {
        env.put("LANG", "en_US.UTF-8");
        env.put("TERM", "xterm");
        env.put("NO_COLOR", "1");
        return terminals(new Terminals(true, true, true, 80, false));
    }

    /** A person who answers so, one answer for each question. */
    public CliCall answers(String... answers) {
        prompt = new ScriptedPrompt(answers);
        return this;
    }

    public CliCall asked(ScriptedPrompt person) {
        prompt = person;
        return this;
    }

    public Result run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(stdin), out, err, terminals, prompt);
        int exit = Cli.run(args, streams, env);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public record Result(int exit, String out, String err) {}

    /** A person with ready answers, who remembers what was asked. */
    public static final class ScriptedPrompt implements Prompt {
        private final Deque<String> answers;
        private final List<String> questions = new ArrayList<>();

        public ScriptedPrompt(String... answers) {
            this.answers = new ArrayDeque<>(Arrays.asList(answers));
        }

        public List<String> questions() {
            return questions;
        }

        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public Optional<String> hidden(String question) {
            questions.add("hidden: " + question);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<String> line(String question) {
            questions.add(question);
            return Optional.ofNullable(answers.poll());
        }
    }
}
