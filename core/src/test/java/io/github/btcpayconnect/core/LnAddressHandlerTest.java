package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LnAddressHandlerTest {
    @ParameterizedTest(name = "{0}, {1} installed")
    @CsvSource({
        "type=lnaddress;ln-address=a@b.example, flash, OPEN",
        "type=LnAddress;ln-address=a@b.example, flash, OPEN",
        "type=blitz;ln-address=a, flash@lnflash, OPEN",
        "type=FLASH;ln-address=a, blitz, OPEN",
        "type=FLASH;ln-address=a, flash@lnflash, REFUSED",
        "type=BLITZ;ln-address=a, blitz, FAILED",
        "type=BLITZ;ln-address=a, nwc@Kukks, OPEN",
        "type=lnaddress;ln-address=a, blitz, REFUSED",
        "type=lnaddress;ln-address=a@b.example;server=https://B.example:443, blitz, OPEN",
        "type=lnaddress;ln-address=a@b.example#x;server=https://b.example, blitz, OPEN",
        "type=lnaddress;ln-address=a@b.example/x;server=https://b.example/x, blitz, OPEN",
        "type=lnaddress;ln-address=a@b.example;server=https://b.example#x, blitz, REFUSED",
        "type=lnaddress;ln-address=a@-a.b;server=https://-a.b, blitz, REFUSED"
    })
    void olderTypesAreLeftToTheirOwnPlugins(String text, String other, Answer.Kind expected) {
        List<ConnectionType> types = Stream.of("lnaddress", other)
                .flatMap(name -> Catalogue.known().plugins(name).stream().limit(1))
                .toList();

        Answer answer = new LightningClientFactory(types).create(text, Network.MAINNET);
        assertThat(answer.kind()).isEqualTo(expected);
    }
}
