package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LightningAddressTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "type=blink;ln-address=Alice@Blink.sv, Alice@Blink.sv",
        "type=blink;ln-address=alice, alice@blink.sv",
        "type=blink;username=alice, alice@blink.sv",
        "type=blink;username=bob;ln-address=alice@x.example, alice@x.example",
        "type=blink;ln-address=alice@x.example;api-key=k,",
        "type=blink;api-key=k,",
        "type=blink;ln-address=a@b@c,",
        "type=blitz;ln-address=alice, alice@blitzwalletapp.com",
        "type=flash;ln-address=alice, alice@flashapp.me",
        "type=flash;server=https://x.example;token=t,",
        "type=lnaddress;ln-address=alice@x.example, alice@x.example",
        "type=LNADDRESS;ln-address=alice@x.example, alice@x.example",
        "type=coinsnap;ln-address=alice@coinsnap.app, alice@coinsnap.app",
        "type=lnurlverify;address=alice@x.example, alice@x.example",
        "type=lnurl-backend;address=alice@x.example, alice@x.example",
        "type=lnurl-backend;address=alice,",
        "type=lnurl;value=alice@x.example, alice@x.example",
        "type=lnurl;value=https://x.example/y,",
        "type=clightning;server=tcp://x.example,",
    })
    void isFoundInAString(String text, String address) {
        ConnectionString string =
                ConnectionString.check(text).connectionString().orElseThrow();

        assertThat(LightningAddress.of(string).map(LightningAddress::text).orElse(null))
                .isEqualTo(address);
    }

    @Test
    void dollarsAreAddedEvenTwice() {
        LightningAddress alice = new LightningAddress("alice", "blink.sv");

        assertThat(alice.namesDollars()).isFalse();
        assertThat(alice.inDollars().text()).isEqualTo("alice+usd@blink.sv");
        assertThat(alice.inDollars().namesDollars()).isTrue();
        assertThat(alice.inDollars().inDollars().text()).isEqualTo("alice+usd+usd@blink.sv");
        assertThat(new LightningAddress("alice+usd+USD", "blink.sv").withoutDollars())
                .isEqualTo(alice);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "+4915112345678",
                "4915112345678",
                "004915112345678",
                "+49 151 123-456.78",
                "(+1) 555 1234567",
                "+1",
                "15551234567+usd",
                "+4915112345678+usd+USD",
                "%2b4915112345678",
                "tel:+4915112345678",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667"
            })
    void aPhoneNumberIsRecognised(String name) {
        assertThat(new LightningAddress(name, "blink.sv").looksLikePhoneNumber())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"alice", "alice1234567", "a1b2c3", "123", "21", "user_5551234567", "alice+usd"})
    void aNameIsNoPhoneNumber(String name) {
        assertThat(new LightningAddress(name, "blink.sv").looksLikePhoneNumber())
                .isFalse();
    }

    @Test
    void itDoesNotPrintItself() {
        assertThat(new LightningAddress("secret", "blink.sv")).hasToString("LightningAddress[****]");
    }
}
