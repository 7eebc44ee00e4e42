package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HeadStartTest {
    @Test
    void theWorkIsDoneOnceAndBeforeItIsAskedFor() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        HeadStart<Object> start = new HeadStart<>(() -> {
            done.countDown();
            return new Object();
        });

        done.await();
        assertThat(start.get()).isSameAs(start.get());
    }

    @Test
    void whoeverIsInterruptedGetsItAllTheSame() {
        CountDownLatch begin = new CountDownLatch(1);
        HeadStart<String> start = new HeadStart<>(() -> {
            begin.await();
            return "made";
        });
        Thread.currentThread().interrupt();
        begin.countDown();

        assertThat(start.get()).isEqualTo("made");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aFailureIsTheCallersToo() {
        HeadStart<String> start = new HeadStart<>(() -> {
            throw new UnsupportedOperationException();
        });

        assertThatIllegalStateException()
                .isThrownBy(start::get)
                .withCauseInstanceOf(UnsupportedOperationException.class);
    }
}
