package io.github.btcpayconnect.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Asks at the controlling terminal, wherever the three streams lead. */
final class TtyPrompt implements Prompt {
    static final Path TTY = Path.of("/dev/tty");

    private static final int END_OF_INPUT = 0x04;
    private static final int BACKSPACE = 0x08;
    private static final int KILL_LINE = 0x15;
    private static final int DELETE = 0x7f;

    @Override
    public boolean possible() {
        // Without a controlling terminal the file is there, but cannot be opened.
        try (InputStream tty = new FileInputStream(TTY.toFile())) {
            return tty.available() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<String> hidden(String question) {
        try (EchoOff echoOff = EchoOff.begin();
                InputStream keyboard = new FileInputStream(TTY.toFile())) {
            show(question);
            Optional<String> answer = echoOff.silent() ? typed(keyboard) : Optional.empty();
            show("\n");
            return answer;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> line(String question) {
        try (InputStream keyboard = new FileInputStream(TTY.toFile())) {
            show(question);
            return typed(keyboard);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads up to the end of the line. The terminal hands over each key as it is typed, so that a line may be of any
     * length; the few keys that the terminal itself would have handled are handled here.
     */
    private static Optional<String> typed(InputStream keyboard) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int key = keyboard.read();
            if (key < 0 || (key == END_OF_INPUT && line.size() == 0)) {
                return Optional.empty();
            }
            switch (key) {
                case '\n', '\r' -> {
                    // More at once means that several lines were pasted: they belong together.
                    if (keyboard.available() == 0) {
                        return Optional.of(line.toString(StandardCharsets.UTF_8));
                    }
                    line.write('\n');
                }
                case BACKSPACE, DELETE -> dropLast(line);
                case KILL_LINE -> line.reset();
                case END_OF_INPUT -> {}
                default -> line.write(key);
            }
        }
    }

    private static void dropLast(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!text.isEmpty()) {
            line.writeBytes(text.substring(0, text.offsetByCodePoints(text.length(), -1))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    static void show(String text) throws IOException {
        try (FileOutputStream screen = new FileOutputStream(TTY.toFile())) {
            screen.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
