package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.btcpayconnect.sandbox.SandboxKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: locale, pipes, signals, and a real terminal. */
@Timeout(120)
class ProcessTest {
    @TempDir
    Path folder;

    private static List<String> java(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.btcpayconnect.cli.Main"));
        command.addAll(Arrays.asList(args));
        return command;
    }

    private static ProcessBuilder builder(List<String> command, String locale) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("BLINK_API_KEY"));
        builder.environment().put("LANG", locale);
        return builder;
    }

    private static String read(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void write(Process process, String text) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void bytesAreUtf8WhateverTheLocale() throws Exception {
        Process process = builder(java("explain", "--json"), "C").start();
        write(process, "type=blink;api-key=…é😀;currency=BTC\n");
        String out = read(process.getInputStream());
        assertThat(process.waitFor()).isZero();
        assertThat(out)
                .doesNotContain("not-text")
                .contains("\"rule\":\"placeholder\"")
                .contains("\"start\":19,\"end\":23");
    }

    @Test
    void outputIsUtf8WhateverTheLocale() throws Exception {
        Process process = builder(java("explain"), "C").start();
        write(process, Strings.KEY);
        assertThat(read(process.getInputStream())).contains("✗ ").contains("••••");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void aReaderWhoHasGoneIsNoFault() throws Exception {
        Process process = builder(java("explain"), "C.UTF-8").start();
        process.getInputStream().close();
        write(process, Strings.SOUND);
        assertThat(read(process.getErrorStream())).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aFullDiskIsAFault() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        Process process =
                builder(java("explain"), "C").redirectOutput(full.toFile()).start();
        write(process, Strings.SOUND);
        assertThat(read(process.getErrorStream())).contains("could not be written whole");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    /** A command inside a real terminal, made by {@code script} of util-linux. */
    private Process terminal(String command) throws IOException {
        String version = "";
        try {
            version = read(new ProcessBuilder("script", "--version").start().getInputStream());
        } catch (IOException e) {
            // It is not here.
        }
        assumeTrue(version.contains("util-linux"), "no script of util-linux here");
        Path file = Files.writeString(folder.resolve("command.sh"), command);
        return builder(List.of("script", "-qefc", "sh " + file, "/dev/null"), "C.UTF-8")
                .redirectErrorStream(true)
                .start();
    }

    private static String shell(List<String> command) {
        StringBuilder line = new StringBuilder();
        command.forEach(word -> line.append('\'').append(word).append("' "));
        return line.toString();
    }

    private static String readUntil(InputStream stream, String end) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(end) < 0) {
            int next = stream.read();
            assertThat(next).as("end of output after: " + seen).isNotNegative();
            seen.append((char) next);
        }
        return seen.toString();
    }

    @Test
    void aPromptHidesTheKeyThoughStdoutIsAFile() throws Exception {
        Path file = folder.resolve("string.txt");
        Process process = terminal(shell(java("generate", "--sandbox")) + ">'" + file
                + "'\necho exit=$?\nstty -a | grep -o -- '-*echo '\n");
        readUntil(process.getInputStream(), "Blink API key (not shown): ");
        OutputStream keyboard = process.getOutputStream();
        keyboard.write((SandboxKey.READ_RECEIVE.text() + "\n").getBytes(StandardCharsets.US_ASCII));
        keyboard.flush();
        String seen = readUntil(process.getInputStream(), "Wallet for BTCPay [1]: ");
        keyboard.write("2\n".getBytes(StandardCharsets.US_ASCII));
        keyboard.flush();
        seen += readUntil(process.getInputStream(), "echo \r\n");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(seen)
                .contains("exit=0")
                .doesNotContain(SandboxKey.READ_RECEIVE.text())
                .doesNotContain("-echo");
        assertThat(file).content().startsWith("type=blink;").endsWith(";currency=USD\n");
    }

    @Test
    void ctrlCPutsTheTerminalBack() throws Exception {
        Process process = terminal("trap : INT\n" + shell(java("check"))
                + "\necho exit=$?\nstty -a | grep -oE -- '-?(echo|icanon) ' | tr '\\n' ' '\necho end\n");
        readUntil(process.getInputStream(), "Connection string (not shown): ");
        OutputStream keyboard = process.getOutputStream();
        keyboard.write(3);
        keyboard.flush();
        String seen = readUntil(process.getInputStream(), "end\r\n");
        assertThat(seen)
                .contains("exit=130")
                .contains("icanon")
                .contains("echo")
                .doesNotContain("-icanon")
                .doesNotContain("-echo");
    }

    @Test
    void severalPastedLinesAreOneText() throws Exception {
        Process process = terminal(shell(java("explain", "--no-color")) + "\necho exit=$?\n");
        readUntil(process.getInputStream(), "Connection string (not shown): ");
        OutputStream keyboard = process.getOutputStream();
        String pasted = Strings.SOUND.replace("4567", "4\n567") + "\n";
        keyboard.write(pasted.getBytes(StandardCharsets.US_ASCII));
        keyboard.flush();
        String seen = readUntil(process.getInputStream(), "exit=");
        assertThat(seen).contains("There is a line break").doesNotContain("AbCdEf");
    }

    @Test
    void aLongLineIsNotCut() throws Exception {
        Process process = terminal(shell(java("explain", "--json")) + "\necho exit=$?\n");
        readUntil(process.getInputStream(), "Connection string (not shown): ");
        OutputStream keyboard = process.getOutputStream();
        // A terminal that reads line by line takes 4,096 characters.
        String pasted = "type=lnd-rest;server=https://a.b/;macaroon=" + "0".repeat(6_000) + ";;type=x\n";
        for (String piece : pasted.split("(?<=\\G.{1000})", -1)) {
            keyboard.write(piece.getBytes(StandardCharsets.US_ASCII));
            keyboard.flush();
        }
        String seen = readUntil(process.getInputStream(), "exit=");
        assertThat(seen).contains("duplicate-key").contains("\"start\" : 6045");
    }
}
