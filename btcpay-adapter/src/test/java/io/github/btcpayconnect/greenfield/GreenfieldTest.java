package io.github.btcpayconnect.greenfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.greenfield.Refusal.Kind;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxBtcpayKey;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxOptions;
import io.github.btcpayconnect.sandbox.SandboxStore;
import io.github.btcpayconnect.sandbox.btcpay.BtcpayOptions;
import io.github.btcpayconnect.sandbox.btcpay.BtcpayTrouble;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the sandbox, which is held against recordings of a real BTCPay Server. */
class GreenfieldTest {
    private static final String CORNER_SHOP = SandboxStore.CORNER_SHOP.id();
    private static final String BOOK_SHOP = SandboxStore.BOOK_SHOP.id();
    private static final Secret WORKS = Secret.of(SandboxKey.READ_RECEIVE.connectionString());

    private final HttpRun run = new HttpRun(HttpSettings.defaults());
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Greenfield as(SandboxBtcpayKey key) {
        return with(sandbox, key.text());
    }

    private static Greenfield with(Sandbox sandbox, String key) {
        try {
            return Greenfield.at(sandbox.url().toString(), Secret.of(key), HttpSettings.defaults(), false);
        } catch (NoAnswerException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void storesAreThoseThatTheKeyReaches() throws Exception {
        assertThat(as(SandboxBtcpayKey.MERCHANT).stores(run).value().orElseThrow())
                .extracting(Store::name)
                .containsExactly("Corner shop", "Kiosk", "Bakery", "Market stall", "Café", "Book shop");
        assertThat(as(SandboxBtcpayKey.ONE_STORE).stores(run).value().orElseThrow())
                .containsExactly(new Store(CORNER_SHOP, "Corner shop", false));
        assertThat(as(SandboxBtcpayKey.GUEST).stores(run).value()).contains(List.of());
    }

    @Test
    void oneStoreIsReadById() throws Exception {
        assertThat(as(SandboxBtcpayKey.VIEW).store(CORNER_SHOP, run).value())
                .contains(new Store(CORNER_SHOP, "Corner shop", false));
    }

    @Test
    void aStoreThatDoesNotExistIsForbidden() throws Exception {
        Refusal refusal =
                as(SandboxBtcpayKey.MERCHANT).store("nowhere", run).refusal().orElseThrow();
        assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal.missingPermission()).isEqualTo("btcpay.store.canviewstoresettings");
    }

    @Test
    void aKeyThatNobodyKnowsIsToldApart() throws Exception {
        Refusal refusal = with(sandbox, "nosuchkey").stores(run).refusal().orElseThrow();
        assertThat(refusal.kind()).isEqualTo(Kind.UNKNOWN_KEY);
        assertThat(as(SandboxBtcpayKey.LOCKED)
                        .permissions(run)
                        .refusal()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.UNKNOWN_KEY);
    }

    @Test
    void theSandboxGivesNoVerdictOnAKeyThatIsNotItsOwn() throws Exception {
        HttpSettings settings = HttpSettings.defaults().withSandbox(sandbox.url());
        Greenfield btcpay = Greenfield.at("https://pay.example.com", Secret.of("nosuchkey"), settings, false);
        assertThat(catchThrowableOfType(NoAnswerException.class, () -> btcpay.stores(run))
                        .unknownToSandbox())
                .isTrue();
        Greenfield known =
                Greenfield.at("https://pay.example.com", Secret.of(SandboxBtcpayKey.MERCHANT.text()), settings, false);
        assertThat(known.stores(run).value().orElseThrow()).hasSize(6);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MERCHANT, MERCHANT",
        "ADMIN, ADMIN",
        "ADMIN_STORES, MERCHANT",
        "UNRESTRICTED, MERCHANT",
        "ADMIN_SERVER,",
    })
    void theRoleIsWhatTheKeyAndItsUserAre(SandboxBtcpayKey key, Role role) throws Exception {
        Greenfield btcpay = as(key);
        Permissions permissions = btcpay.permissions(run).value().orElseThrow();
        assertThat(btcpay.role(permissions, run).orElse(null)).isEqualTo(role);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MERCHANT,",
        "ONE_STORE,",
        "VIEW,",
        "NOTHING,",
        "UNRESTRICTED, unrestricted",
        "ADMIN_SERVER, btcpay.server.canmodifyserversettings",
    })
    void whatAKeyMayBeyondNeedIsNamed(SandboxBtcpayKey key, String beyond) throws Exception {
        assertThat(as(key).permissions(run).value().orElseThrow().beyondNeed())
                .isEqualTo(beyond == null ? List.of() : List.of(beyond));
    }

    @Test
    void whatAKeyMayChangeIsTold() throws Exception {
        Permissions one =
                as(SandboxBtcpayKey.ONE_STORE).permissions(run).value().orElseThrow();
        assertThat(one.allowChanging(CORNER_SHOP)).isTrue();
        assertThat(one.allowChanging(BOOK_SHOP)).isFalse();
        assertThat(one.allowChangingStores()).isTrue();
        Permissions view = as(SandboxBtcpayKey.VIEW).permissions(run).value().orElseThrow();
        assertThat(view.allowChanging(CORNER_SHOP)).isFalse();
        assertThat(view.allowChangingStores()).isFalse();
        Permissions all =
                as(SandboxBtcpayKey.UNRESTRICTED).permissions(run).value().orElseThrow();
        assertThat(all.allowChanging(BOOK_SHOP)).isTrue();
    }

    @Test
    void theVersionIsReadAndMayBeMissing() throws Exception {
        Greenfield btcpay = as(SandboxBtcpayKey.MERCHANT);
        assertThat(btcpay.version(run)).contains(BtcpayVersion.NEWEST_KNOWN);
        assertThat(btcpay.health(run).value()).contains(true);
        assertThat(btcpay.serverInfo(run).value().orElseThrow().supports(PaymentMethod.LNURL))
                .isTrue();

        sandbox.btcpay().trouble(BtcpayTrouble.INFO_500);
        assertThat(btcpay.version(run)).isEmpty();
        assertThat(btcpay.serverInfo(run).refusal().orElseThrow().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void theKeyIsNotSentWhereNobodyAsksForIt() throws Exception {
        as(SandboxBtcpayKey.MERCHANT).health(run);
        assertThat(sandbox.requests().get(0).header("Authorization")).isEmpty();
    }

    @Test
    void methodsComeWithTheirConfigurationsToThoseWhoMayChangeThem() throws Exception {
        List<PaymentMethod> methods = as(SandboxBtcpayKey.MERCHANT)
                .paymentMethods(CORNER_SHOP, true, run)
                .value()
                .orElseThrow();
        assertThat(methods).extracting(PaymentMethod::id).containsExactly("BTC-LN", "BTC-LNURL");
        assertThat(methods.get(0).connectionString()).contains(WORKS);
        assertThat(methods.get(0).isInternalNode()).isFalse();

        Greenfield viewer = as(SandboxBtcpayKey.VIEW);
        assertThat(viewer.paymentMethods(CORNER_SHOP, true, run)
                        .refusal()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        PaymentMethod seen = viewer.paymentMethod(CORNER_SHOP, PaymentMethod.LIGHTNING, false, run)
                .value()
                .orElseThrow();
        assertThat(seen.enabled()).isTrue();
        assertThat(seen.config()).isEmpty();
    }

    @Test
    void whatIsSavedCanBeReadAndRemoved() throws Exception {
        Greenfield btcpay = as(SandboxBtcpayKey.MERCHANT);
        assertThat(lightning(btcpay).refusal().orElseThrow().kind()).isEqualTo(Kind.NOT_THERE);

        Outcome<PaymentMethod> saved = btcpay.save(BOOK_SHOP, PaymentMethod.lightning(WORKS, true), run);
        assertThat(saved).isInstanceOf(Outcome.Done.class);
        PaymentMethod there = lightning(btcpay).value().orElseThrow();
        assertThat(there.connectionString()).contains(WORKS);
        assertThat(there).isEqualTo(saved.value().orElseThrow());

        assertThat(btcpay.save(BOOK_SHOP, PaymentMethod.switched(PaymentMethod.LIGHTNING, false), run)
                        .value()
                        .orElseThrow()
                        .enabled())
                .isFalse();
        assertThat(lightning(btcpay).value().orElseThrow().connectionString()).contains(WORKS);

        assertThat(btcpay.remove(BOOK_SHOP, PaymentMethod.LIGHTNING, run).value())
                .contains("BTC-LN");
        assertThat(lightning(btcpay).refusal().orElseThrow().kind()).isEqualTo(Kind.NOT_THERE);
    }

    private Outcome<PaymentMethod> lightning(Greenfield btcpay) throws NoAnswerException {
        return btcpay.paymentMethod(BOOK_SHOP, PaymentMethod.LIGHTNING, true, run);
    }

    @Test
    void aRefusedStringComesWithTheWordsOfTheMerchant() throws Exception {
        Refusal refusal = as(SandboxBtcpayKey.MERCHANT)
                .save(BOOK_SHOP, PaymentMethod.lightning(Secret.of("type=blink;"), true), run)
                .refusal()
                .orElseThrow();
        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
        assertThat(refusal.complaints()).hasSize(1);
        assertThat(refusal.aboutConnectionString()).isNotEmpty();
    }

    @Test
    void theInternalNodeIsAnAdministrators() throws Exception {
        Refusal refusal = as(SandboxBtcpayKey.MERCHANT)
                .save(BOOK_SHOP, PaymentMethod.internalNode(true), run)
                .refusal()
                .orElseThrow();
        assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal.missingPermission()).isEqualTo("btcpay.server.canuseinternallightningnode");
        try (Sandbox other = Sandbox.start(
                SandboxOptions.defaults().withBtcpay(BtcpayOptions.defaults().withInternalNode(true)))) {
            PaymentMethod saved = with(other, SandboxBtcpayKey.ADMIN.text())
                    .save(SandboxStore.OFFICE.id(), PaymentMethod.internalNode(true), run)
                    .value()
                    .orElseThrow();
            assertThat(saved.isInternalNode()).isTrue();
            assertThat(saved.connectionString()).isEmpty();
        }
    }

    @Test
    void aLostAnswerIsItsOwnOutcome() throws Exception {
        sandbox.btcpay().trouble(BtcpayTrouble.LOST);
        Outcome<PaymentMethod> answer =
                as(SandboxBtcpayKey.MERCHANT).save(BOOK_SHOP, PaymentMethod.lightning(WORKS, true), run);

        assertThat(answer.lost()).isPresent();
        assertThat(answer.value()).isEmpty();
        assertThat(answer.refusal()).isEmpty();
        assertThat(sandbox.btcpay().connectionString(BOOK_SHOP)).contains(WORKS.reveal());
    }

    @Test
    void theWalletIsAskedThroughTheServer() throws Exception {
        Greenfield btcpay = as(SandboxBtcpayKey.MERCHANT);
        assertThat(btcpay.balance(CORNER_SHOP, run).value()).contains(new BigDecimal(250_000_000));
        assertThat(btcpay.balance(SandboxStore.CAFE.id(), run)
                        .refusal()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.NOT_READY);
        assertThat(btcpay.balance(BOOK_SHOP, run).refusal().orElseThrow().kind())
                .isEqualTo(Kind.NOT_THERE);

        LightningInvoice made = btcpay.createInvoice(CORNER_SHOP, 1000, "test", Duration.ofMinutes(1), run)
                .value()
                .orElseThrow();
        assertThat(made.bolt11()).startsWith("lnbc");
        assertThat(made.status()).isEqualTo("Unpaid");
        assertThat(btcpay.invoice(CORNER_SHOP, made.id(), run).value()).contains(made);
        Refusal refused = btcpay.createInvoice(SandboxStore.KIOSK.id(), 1000, "", Duration.ofMinutes(1), run)
                .refusal()
                .orElseThrow();
        assertThat(refused.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refused.code()).isEqualTo("generic-error");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"2.4.1, true", "2.4.1, false", "2.4.7, true", "2.4.7, false"})
    void thePluginIsRecognisedWithoutChangingAnything(String version, boolean installed) throws Exception {
        BtcpayOptions options = BtcpayOptions.defaults()
                .withVersion(BtcpayVersion.parse(version).orElseThrow())
                .withBlinkPlugin(installed);
        try (Sandbox other = Sandbox.start(SandboxOptions.defaults().withBtcpay(options))) {
            for (SandboxStore store : new SandboxStore[] {SandboxStore.CORNER_SHOP, SandboxStore.BOOK_SHOP}) {
                assertThat(with(other, SandboxBtcpayKey.MERCHANT.text()).blinkPlugin(store.id(), run))
                        .isEqualTo(installed ? BlinkPlugin.INSTALLED : BlinkPlugin.MISSING);
                assertThat(other.btcpay().connectionString(store.id())).isEqualTo(store.connectionString());
            }
            assertThat(with(other, SandboxBtcpayKey.VIEW.text()).blinkPlugin(CORNER_SHOP, run))
                    .isEqualTo(BlinkPlugin.NOT_KNOWN);
        }
    }
}
