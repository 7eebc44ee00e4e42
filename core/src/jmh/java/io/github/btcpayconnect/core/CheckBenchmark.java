package io.github.btcpayconnect.core;

import io.github.btcpayconnect.core.blink.BlinkConnection;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the check of one text takes: {@code mvn -Pjmh -pl core verify}. Figures are in {@code docs/performance.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CheckBenchmark {
    private static final int MEGABYTE = 1_048_576;
    private static final String HEX = "0201036c6e640224030a10b493608461fb6e64810053fa31ef27991201301a0c0a046164647212047265616400022b6a";

    /** As Blink's dashboard writes it. */
    private final String dashboard = "type=blink;server=https://api.blink.sv/graphql;api-key=blink_"
            + "a1B2c3D4e5F6g7H8".repeat(4) + ";wallet-id=6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f";

    private final String lnd = "type=lnd-rest;server=https://lnd.example.com:8080/;macaroon=" + HEX.repeat(4)
            + ";certthumbprint=" + "5c".repeat(32);

    private final String garbage = garbage();

    /** The check, and the typed connection. */
    @Benchmark
    public BlinkConnection blinkAccount() {
        return BlinkConnection.of(ConnectionString.check(dashboard).connectionString().orElseThrow());
    }

    /** The check of a string for LND, with a macaroon of 384 hex digits. */
    @Benchmark
    public CheckResult lnd() {
        return ConnectionString.check(lnd);
    }

    /** The check of a megabyte of what connection strings are made of. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public CheckResult megabyteOfGarbage() {
        return ConnectionString.check(garbage);
    }

    private static String garbage() {
        String alphabet = "type=blink;api-key:/.\u00e9\u200b \n%&'\"<>{}ABC123";
        Random random = new Random(42);
        StringBuilder text = new StringBuilder(MEGABYTE);
        while (text.length() < MEGABYTE) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
