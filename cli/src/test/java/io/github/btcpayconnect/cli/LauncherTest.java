package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a made-up project with a Java and a Maven that only write down how they are called. */
@Timeout(60)
class LauncherTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** Writes its arguments, one a line, and makes an archive if it is told to. */
    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
                case $word in
                    -XX:ArchiveClassesAtExit=*) training=yes; echo archive >"${word#*=}" ;;
                esac
            done
            if [ -n "$training" ]; then
                echo training >>"$LOG"
                [ -z "$BROKEN_JAVA" ] || exit 1
                echo "$JAVA_HOME"
                exit 0
            fi
            echo run >>"$LOG"
            printf '%s\\n' "$@" "LC_ALL=$LC_ALL"
            exit 7
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo build >>"$LOG"
            echo "Maven speaks"
            [ -z "$BROKEN_MAVEN" ] || exit 1
            sleep "${SLOW_MAVEN:-0}"
            echo jar >cli/target/btcpay-connect.jar
            """;

    @TempDir
    Path folder;

    private Path project;
    private Path log;
    private Path jar;

    @BeforeEach
    void makeProject() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no POSIX shell here");
        project = Files.createDirectories(folder.resolve("a project; with spaces"));
        log = folder.resolve("log");
        Files.createFile(log);
        write(project.resolve("cli/btcpay-connect"), Files.readString(Path.of("btcpay-connect")), true);
        write(folder.resolve("jdk/bin/java"), JAVA, true);
        write(
                folder.resolve("jdk/release"),
                "IMPLEMENTOR=x\nJAVA_VERSION=\"17\"\nJAVA_RUNTIME_VERSION=\"17+1\"\n",
                false);
        write(folder.resolve("bin/mvn"), MAVEN, true);
        write(project.resolve("pom.xml"), "", false);
        write(project.resolve("core/src/main/java/A.java"), "", false);
        write(project.resolve("btcpay-adapter/sandbox/src/main/java/B.java"), "", false);
        age(project);
        jar = project.resolve("cli/target/btcpay-connect.jar");
    }

    private static void write(Path file, String content, boolean executable) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        if (executable) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void age(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
            }
        }
    }

    private record Ran(int exit, String out, String err) {}

    private ProcessBuilder launch(Path launcher, Map<String, String> env, String... args) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        if (Files.isSymbolicLink(launcher) || Files.isExecutable(launcher)) {
            command.remove(0);
        }
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("LOG", log.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(env);
        return builder;
    }

    private Ran run(Path launcher, Map<String, String> env, String... args) throws Exception {
        return end(launch(launcher, env, args).start());
    }

    private static Ran end(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, err);
    }

    private Ran run(String... args) throws Exception {
        return run(project.resolve("cli/btcpay-connect"), Map.of(), args);
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    @Test
    void theFirstRunBuildsPreparesAndBecomesJava() throws Exception {
        Ran ran = run("check", "two words", "");
        assertThat(ran.exit()).isEqualTo(7);
        assertThat(log()).containsExactly("build", "training", "run");
        assertThat(ran.err())
                .contains("Building it.")
                .contains("Preparing a faster start.")
                .doesNotContain("Maven speaks");
        assertThat(ran.out()).doesNotContain("Maven speaks");
        assertThat(ran.out().lines())
                .contains(
                        "-Xshare:auto",
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        "-XX:ErrorFile=/dev/null",
                        "-XX:-UsePerfData",
                        "-XX:SharedArchiveFile=" + project.toRealPath().resolve("cli/target/btcpay-connect.jsa"),
                        "-Dbtcpay-connect.terminals=")
                .containsSubsequence(
                        "-cp",
                        jar.toRealPath().toString(),
                        "io.github.btcpayconnect.cli.Main",
                        "check",
                        "two words",
                        "");
    }

    @Test
    void theSecondRunOnlyRuns() throws Exception {
        run("version");
        Ran ran = run("version");
        assertThat(log()).containsExactly("build", "training", "run", "run");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aNewerSourceBuildsAnew() throws Exception {
        run("version");
        for (String source :
                new String[] {"core/src/main/java/A.java", "btcpay-adapter/sandbox/src/main/java/B.java", "pom.xml"}) {
            age(project.resolve("cli/target"));
            Files.setLastModifiedTime(project.resolve(source), FileTime.from(LONG_AGO.plusSeconds(60)));
            Files.writeString(log, "");
            run("version");
            assertThat(log()).as(source).startsWith("build");
            age(project);
            Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO.plusSeconds(60)));
        }
        Files.writeString(log, "");
        run("version");
        assertThat(log()).doesNotContain("build");
    }

    @Test
    void aBrokenBuildSaysWhyAndIsNoAnswer() throws Exception {
        Ran ran = run(project.resolve("cli/btcpay-connect"), Map.of("BROKEN_MAVEN", "1"), "check");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Maven speaks").contains("could not be built");
        assertThat(project.resolve("cli/target/.building")).doesNotExist();
        assertThat(log()).containsExactly("build");
    }

    @Test
    void twoRunsAtOnceBuildOnce() throws Exception {
        Path launcher = project.resolve("cli/btcpay-connect");
        Process first = launch(launcher, Map.of("SLOW_MAVEN", "2"), "version").start();
        Process second = launch(launcher, Map.of("SLOW_MAVEN", "2"), "version").start();
        assertThat(end(first).exit()).isEqualTo(7);
        assertThat(end(second).exit()).isEqualTo(7);
        assertThat(log().stream().filter("build"::equals)).hasSize(1);
        assertThat(log().stream().filter("run"::equals)).hasSize(2);
    }

    @Test
    void theLockOfAKilledRunIsNoObstacle() throws Exception {
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        write(project.resolve("cli/target/.building/pid"), gone.pid() + "\n", false);
        assertThat(run("version").exit()).isEqualTo(7);
        assertThat(log()).startsWith("build");
    }

    @Test
    void itIsFoundThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("one"), project.resolve("cli/btcpay-connect"));
        Files.createDirectories(folder.resolve("links"));
        Path relative = Files.createSymbolicLink(folder.resolve("links/two"), Path.of("../one"));
        assertThat(run(link, Map.of(), "version").exit()).isEqualTo(7);
        assertThat(run(relative, Map.of(), "version").exit()).isEqualTo(7);
        assertThat(log()).containsExactly("build", "training", "run", "run");
    }

    @Test
    void anotherJavaGetsAnArchiveOfItsOwn() throws Exception {
        run("version");
        write(folder.resolve("jdk/release"), "JAVA_RUNTIME_VERSION=\"17+2\"\n", false);
        run("version");
        assertThat(log()).containsExactly("build", "training", "run", "training", "run");
    }

    @Test
    void aNewerJarGetsANewArchive() throws Exception {
        run("version");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
        run("version");
        assertThat(log()).containsExactly("build", "training", "run", "training", "run");
    }

    @Test
    void aJavaThatCannotRunItIsTold() throws Exception {
        Ran ran = run(project.resolve("cli/btcpay-connect"), Map.of("BROKEN_JAVA", "1"), "check");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("Java 17 or newer is needed");
        assertThat(run(project.resolve("cli/btcpay-connect"), Map.of("JAVA_HOME", "/nothing"), "check")
                        .err())
                .contains("JAVA_HOME");
    }

    @Test
    void aFolderThatCannotBeWrittenToUsesTheCache() throws Exception {
        run("version");
        Path target = project.resolve("cli/target");
        Files.delete(target.resolve("btcpay-connect.jsa"));
        Files.delete(target.resolve("btcpay-connect.jsa.for"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(target), "root writes everywhere");
            Ran ran = run("version");
            Path cache = folder.resolve("home/.cache/btcpay-connect");
            assertThat(ran.out()).contains("-XX:SharedArchiveFile=" + cache.resolve("btcpay-connect.jsa"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                    .isEqualTo("rwx------");
            assertThat(run("version").err()).isEmpty();
        } finally {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aLocaleWithoutUtf8GetsOneAndSaysSo() throws Exception {
        Ran ran = run(project.resolve("cli/btcpay-connect"), Map.of("LANG", "C"), "version");
        assertThat(ran.out()).contains("LC_ALL=C.UTF-8").contains("-Dbtcpay-connect.ascii=true");
        assertThat(run("version").out()).contains("LC_ALL=\n").doesNotContain("ascii");
    }

    @Test
    void withoutSourcesNothingIsBuilt() throws Exception {
        write(jar, "jar", false);
        Files.delete(project.resolve("pom.xml"));
        assertThat(run("version").exit()).isEqualTo(7);
        assertThat(log()).containsExactly("training", "run");
    }
}
