package io.github.btcpayconnect.sandbox;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests find what lies outside their module. */
public final class ProjectFolders {
    private ProjectFolders() {}

    /** The folder of the whole project: the nearest one upwards that has {@code .mvn}. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No folder upwards has .mvn");
        }
        return folder;
    }

    /** A file of the folder {@code shared} beside the project. Where that is missing, the test is skipped. */
    public static Path shared(String path) {
        Path shared = root().resolveSibling("shared");
        assumeThat(shared)
                .as("This test reads ../shared/%s, and there is no folder ../shared", path)
                .isDirectory();
        return shared.resolve(path);
    }
}
