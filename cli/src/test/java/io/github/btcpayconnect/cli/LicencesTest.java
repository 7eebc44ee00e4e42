package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The jar carries the licences and notices of everything that it bundles, no more and no less. */
class LicencesTest {
    private static final Path META_INF = Path.of("src/main/resources/META-INF");

    /** What is on the class path of the tests alone. */
    private static final Set<String> FOR_TESTS = Set.of(
            "apiguardian-api",
            "archunit",
            "archunit-junit5",
            "archunit-junit5-api",
            "archunit-junit5-engine",
            "archunit-junit5-engine-api",
            "assertj-core",
            "byte-buddy",
            "junit-jupiter",
            "junit-jupiter-api",
            "junit-jupiter-engine",
            "junit-jupiter-params",
            "junit-platform-commons",
            "junit-platform-engine",
            "junit-platform-launcher",
            "opentest4j",
            "slf4j-api",
            "surefire-api",
            "surefire-booter",
            "surefire-junit-platform",
            "surefire-logger-api",
            "surefire-shared-utils",
            "common-java5",
            "surefire-extensions-api",
            "surefire-extensions-spi",
            "common-junit3",
            "common-junit4",
            "common-junit48");

    private static final Pattern ENTRY = Pattern.compile("[\\w.-]+:([\\w.-]+):([\\w.-]+) +([\\w.-]+) +\\S.*");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*)\\.jar");

    /** Name and version of each artifact in the list, with its licence. */
    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(META_INF.resolve("THIRD-PARTY.txt"))) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                listed.put(entry.group(1) + "-" + entry.group(2), entry.group(3));
            }
        }
        return listed;
    }

    /** The jars that are bundled: those of the class path that are neither ours nor for tests. */
    private static Map<String, Path> bundled() {
        Map<String, Path> bundled = new TreeMap<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(element);
            Matcher jar = JAR.matcher(path.getFileName().toString());
            if (jar.matches()
                    && !FOR_TESTS.contains(jar.group(1))
                    && !jar.group(1).startsWith("btcpay-connect")) {
                bundled.put(jar.group(1) + "-" + jar.group(2), path);
            }
        }
        return bundled;
    }

    @Test
    void everyBundledArtifactIsListed() throws IOException {
        assertThat(bundled()).isNotEmpty();
        assertThat(listed().keySet()).isEqualTo(new TreeSet<>(bundled().keySet()));
    }

    @Test
    void everyLicenceIsThere() throws IOException {
        for (String licence : listed().values()) {
            assertThat(META_INF.resolve("licenses/" + licence + ".txt")).exists();
        }
    }

    @Test
    void noticesAreThoseOfTheArtifacts() throws IOException {
        for (Map.Entry<String, Path> artifact : bundled().entrySet()) {
            try (JarFile jar = new JarFile(artifact.getValue().toFile())) {
                JarEntry notice = jar.stream()
                        .filter(entry -> entry.getName().matches("META-INF/NOTICE(\\.txt)?"))
                        .findFirst()
                        .orElse(null);
                Path kept = META_INF.resolve("notices/" + artifact.getKey().replaceFirst("-\\d[\\w.-]*$", "") + ".txt");
                if (notice == null) {
                    assertThat(kept).doesNotExist();
                } else {
                    try (InputStream text = jar.getInputStream(notice)) {
                        assertThat(kept).hasContent(new String(text.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    /** Other files that speak of licences either come along under their own names or are known to be kept here. */
    @Test
    void noLicenceIsOverlooked() throws IOException {
        Set<String> known = Set.of("META-INF/LICENSE", "META-INF/LICENSE.txt", "LICENSE.md");
        for (Map.Entry<String, Path> artifact : bundled().entrySet()) {
            try (JarFile jar = new JarFile(artifact.getValue().toFile())) {
                List<String> others = jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.matches("(?i).*(licen[cs]e|copying)[^/]*") && !name.endsWith(".class"))
                        .filter(name -> !known.contains(name))
                        .collect(Collectors.toList());
                assertThat(others)
                        .as(artifact.getKey())
                        .isSubsetOf(
                                "META-INF/FastDoubleParser-LICENSE",
                                "META-INF/FastDoubleParser-ThirdParty-LICENSE",
                                "META-INF/Schubfach-LICENSE");
            }
        }
    }
}
