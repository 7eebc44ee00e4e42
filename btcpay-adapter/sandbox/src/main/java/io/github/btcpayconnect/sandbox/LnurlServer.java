package io.github.btcpayconnect.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Lightning addresses over LNURL-pay, as Blink's LNURL server has them:
 *
 * <pre>
 * GET /.well-known/lnurlp/NAME            how NAME can be paid
 * GET /lnurlp/NAME/invoice?amount=MSAT    an invoice
 * GET /verify/HASH                        whether it was paid (LUD-21)
 * </pre>
 */
final class LnurlServer {
    private static final String DISCOVERY = "/.well-known/lnurlp/";
    private static final String CALLBACK = "/lnurlp/";
    private static final String INVOICE = "/invoice";
    private static final String VERIFY = "/verify/";
    private static final String DOLLARS = "+usd";

    /** Asked for an address, a client finds something else in every place. */
    static final String WRONG_TYPES = """
            {"status":true,"tag":["payRequest"],"callback":7,"minSendable":"1000","maxSendable":{},\
            "metadata":[["text/plain","x"]],"commentAllowed":"many"}""";

    private final LnurlInvoices invoices;

    LnurlServer(Clock clock) {
        this.invoices = new LnurlInvoices(clock);
    }

    /** Whether a path is one of LNURL's. */
    static boolean answers(String path) {
        return path.startsWith(DISCOVERY) || path.startsWith(CALLBACK) || path.startsWith(VERIFY);
    }

    /** Whether there is such an invoice to be marked. */
    boolean markPaid(String paymentHash) {
        return invoices.markPaid(paymentHash);
    }

    Reply answer(RecordedRequest request, Trouble trouble) {
        if (!request.method().equals("GET")) {
            return Reply.text(405, "Only GET is answered here.\n").with("Allow", "GET");
        }
        String path = request.pathWithoutQuery();
        if (path.startsWith(VERIFY)) {
            return verify(path.substring(VERIFY.length()));
        }
        boolean discovery = path.startsWith(DISCOVERY);
        if (!discovery && !path.endsWith(INVOICE)) {
            return Reply.text(404, "");
        }
        String name = decoded(
                discovery
                        ? path.substring(DISCOVERY.length())
                        : path.substring(CALLBACK.length(), path.length() - INVOICE.length()));
        Question question = new Question(request, name, Disguise.of(trouble, name));
        return discovery ? question.discovery() : question.invoice();
    }

    private Reply verify(String paymentHash) {
        Optional<LnurlInvoices.Entry> entry = invoices.find(paymentHash);
        if (entry.isEmpty()) {
            return error("Not found");
        }
        ObjectNode answer =
                object().put("status", "OK").put("settled", entry.get().paid());
        answer.put("preimage", entry.get().paid() ? entry.get().preimage() : null);
        return Reply.json(200, answer.put("pr", entry.get().bolt11()).toString());
    }

    private static Reply error(String reason) {
        return Reply.json(
                200, object().put("status", "ERROR").put("reason", reason).toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** One question about one name. Its server's texts go out in disguise. */
    private final class Question {
        private final RecordedRequest request;
        private final String name;
        private final boolean dollars;
        private final Disguise disguise;

        Question(RecordedRequest request, String name, Disguise disguise) {
            this.request = request;
            this.name = name;
            this.dollars = name.toLowerCase(Locale.ROOT).endsWith(DOLLARS);
            this.disguise = disguise;
        }

        private Optional<SandboxAddress> address() {
            return SandboxAddress.of(dollars ? name.substring(0, name.length() - DOLLARS.length()) : name);
        }

        Reply discovery() {
            return address().map(this::discovery).orElseGet(this::nobody);
        }

        private Reply discovery(SandboxAddress address) {
            ObjectNode answer = object();
            if (address != SandboxAddress.NOWHERE) {
                answer.put("callback", callback(address));
            }
            return Reply.json(
                    200,
                    answer.put("minSendable", address.minSendable(dollars))
                            .put("maxSendable", address.maxSendable())
                            .put("tag", address == SandboxAddress.WITHDRAW ? "withdrawRequest" : "payRequest")
                            .put("metadata", metadata())
                            .put("commentAllowed", address.commentAllowed())
                            .toString());
        }

        Reply invoice() {
            return address().map(this::invoice).orElseGet(this::nobody);
        }

        private Reply invoice(SandboxAddress address) {
            if (address == SandboxAddress.ANONYMOUS) {
                return refused("recipient not accepting payments");
            }
            if (dollars && !address.custodial()) {
                return refused("unsupported wallet");
            }
            String amount = parameter("amount").orElse("");
            if (!amount.matches("[0-9]{1,15}") || Long.parseLong(amount) % 1_000 != 0) {
                return refused("amount must be a whole number of satoshis, in millisatoshis");
            }
            long millisatoshis = Long.parseLong(amount);
            if (millisatoshis < address.minSendable(dollars) || millisatoshis > address.maxSendable()) {
                return refused("amount is out of bounds");
            }
            if (parameter("comment").orElse("").length() > address.commentAllowed()) {
                return refused("comment is too long");
            }
            long satoshis = millisatoshis / 1_000 + (address == SandboxAddress.WRONG ? 1 : 0);
            String hash = invoices.add(address, environment(), satoshis, metadata());
            ObjectNode answer =
                    object().put("pr", invoices.find(hash).orElseThrow().bolt11());
            answer.putArray("routes");
            if (address != SandboxAddress.SILENT) {
                answer.put("verify", origin() + VERIFY + hash);
            }
            return Reply.json(200, answer.toString());
        }

        private Reply nobody() {
            return refused("Couldn't find user '" + name + "'.");
        }

        private Reply refused(String reason) {
            return error(disguise.message(reason));
        }

        private String metadata() {
            String plain = JsonNodeFactory.instance
                    .textNode(disguise.field("Payment to " + name))
                    .toString();
            return "[[\"text/plain\"," + plain + "]]";
        }

        private String callback(SandboxAddress address) {
            String origin = address == SandboxAddress.INSIDE ? "https://192.168.1.1" : origin();
            return origin + CALLBACK + name.replace("+", "%2B") + INVOICE;
        }

        /** Blink's own domains leave the rest to a server of its own; others do it themselves. */
        private String origin() {
            String host = host();
            if (host.equals("blink.sv") || host.endsWith(".blink.sv")) {
                return "https://" + (environment() == Environment.SIGNET ? "lnurl.staging" : "lnurl") + ".blink.sv";
            }
            boolean here = host.startsWith("127.0.0.1") || host.startsWith("localhost");
            return (here ? "http://" : "https://") + host;
        }

        private Environment environment() {
            return host().contains(".staging.") ? Environment.SIGNET : Environment.MAINNET;
        }

        private String host() {
            return request.header("Host").orElse("127.0.0.1").toLowerCase(Locale.ROOT);
        }

        private Optional<String> parameter(String wanted) {
            int query = request.path().indexOf('?');
            if (query < 0) {
                return Optional.empty();
            }
            for (String pair : request.path().substring(query + 1).split("&", -1)) {
                if (pair.startsWith(wanted + "=")) {
                    return Optional.of(decoded(pair.substring(wanted.length() + 1)));
                }
            }
            return Optional.empty();
        }
    }
}
