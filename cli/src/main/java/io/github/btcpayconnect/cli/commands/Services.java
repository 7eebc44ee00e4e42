package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.blink.BlinkServers;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.http.CertificateFile;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.ProxyAddress;
import io.github.btcpayconnect.http.ProxyEnvironment;
import io.github.btcpayconnect.http.Reach;
import io.github.btcpayconnect.sandbox.Sandbox;
import java.io.IOException;
import java.net.Proxy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to the services of one run: how requests leave, whether they may, and the sandbox that may stand in. */
final class Services implements AutoCloseable {
    private final Run run;
    private @Nullable Sandbox sandbox;

    Services(Run run) {
        this.run = run;
    }

    /** Says once, before anything is asked for, that a sandbox stands in. */
    void announce() {
        if (run.has(CliOption.SANDBOX)) {
            run.note("Sandbox: nothing leaves this computer, and only the sandbox's own keys are known.");
        }
    }

    /**
     * Makes sure, before anybody is asked for a secret, that the options about the way can be followed.
     *
     * @throws UsageException if the proxy or the file of certificates cannot be used
     */
    void requireUsable() {
        withRoots(HttpSettings.defaults());
        if (run.has(CliOption.PROXY)) {
            proxy("");
        }
    }

    /**
     * How requests to a server leave.
     *
     * @throws UsageException if the proxy or the file of certificates cannot be used
     */
    HttpSettings settings(String server) {
        HttpSettings settings = withRoots(HttpSettings.defaults().withTimeout(OptionValues.timeout(run.invocation())));
        Optional<Proxy> proxy = proxy(server);
        if (proxy.isPresent()) {
            settings = settings.withProxy(proxy.get());
        }
        if (run.has(CliOption.ALLOW_PRIVATE)) {
            settings = settings.withReach(Reach.ANYWHERE);
        }
        return run.has(CliOption.SANDBOX) ? settings.withSandbox(sandbox().url()) : settings;
    }

    /**
     * Whether a key may go to a server. To one that is neither Blink's nor this computer it goes only if whoever sits at
     * the terminal says so; where nobody sits, whoever wrote the script has said so, and reads a warning.
     */
    boolean mayAsk(String server) {
        Prompt person = run.streams().person();
        Optional<ServerAddress> address = ServerAddress.plain(server);
        if (run.has(CliOption.SANDBOX) || address.isEmpty() || BlinkServers.isKnown(server)) {
            return true;
        }
        String warning = address.get().host() + " is not Blink's. Whoever runs it will see your API key.";
        if (!person.possible()) {
            run.note("Warning: " + warning);
            return true;
        }
        String answer =
                person.line(warning + " Send it? [y/N] ").orElse("").strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private Sandbox sandbox() {
        if (sandbox == null) {
            sandbox = Sandbox.start();
        }
        return sandbox;
    }

    private Optional<Proxy> proxy(String server) {
        Optional<String> given = run.value(CliOption.PROXY);
        try {
            return given.isPresent()
                    ? Optional.of(ProxyAddress.parse(given.get()))
                    : new ProxyEnvironment(run.env()).forServer(server);
        } catch (IllegalArgumentException e) {
            // Its message is for people, and quotes nothing.
            throw OptionValues.wrong(given.isPresent() ? "--proxy: " + e.getMessage() : String.valueOf(e.getMessage()));
        }
    }

    private HttpSettings withRoots(HttpSettings settings) {
        Optional<String> file = run.value(CliOption.CA_FILE);
        if (file.isEmpty()) {
            return settings;
        }
        try {
            return settings.withExtraRoots(CertificateFile.read(Path.of(file.get())));
        } catch (InvalidPathException e) {
            throw new UsageException(UsageError.FILE, "--ca-file: This is no name of a file.");
        } catch (IOException e) {
            throw new UsageException(UsageError.FILE, "--ca-file: " + e.getMessage());
        }
    }
}
