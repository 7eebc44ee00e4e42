package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.ServerAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What values look like that can be told from all others. */
enum Shape {
    /** The prefix of a vendor, then letters and digits. */
    BLINK_KEY {
        @Override
        boolean isOf(String value) {
            int start = Secret.knownPrefix(value).length();
            return start > 0 && LONG_WORD.matcher(value.substring(start)).matches();
        }

        /** The prefix, if it stands there more than once, and what came along from a header. */
        @Override
        String core(String value) {
            String key = HEADER.matcher(super.core(value).strip()).replaceFirst("");
            String prefix = Secret.knownPrefix(key);
            int start = 0;
            while (!prefix.isEmpty() && key.startsWith(prefix, start + prefix.length())) {
                start += prefix.length();
            }
            String once = key.substring(start);
            // A blank inside was a line break, if the key is whole without it.
            String joined = Blank.without(once);
            return joined.length() == prefix.length() + WHOLE ? joined : once;
        }
    },
    /** 8-4-4-4-12 hexadecimal digits. */
    UUID {
        @Override
        boolean isOf(String value) {
            return UUIDS.matcher(value).matches();
        }

        @Override
        String core(String value) {
            return Blank.without(super.core(value));
        }
    },
    /** One of the two that Blink has. */
    CURRENCY {
        @Override
        boolean isOf(String value) {
            return value.equals("BTC") || value.equals("USD");
        }

        @Override
        String core(String value) {
            String upper = super.core(value).toUpperCase(Locale.ROOT);
            return isOf(upper) ? upper : value;
        }
    },
    BOOLEAN {
        @Override
        boolean isOf(String value) {
            return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
        }
    },
    HEX {
        @Override
        boolean isOf(String value) {
            return HEXADECIMAL.matcher(value).matches();
        }

        @Override
        String core(String value) {
            return Blank.without(super.core(value));
        }
    },
    /** The name of a type, in the catalogue's spelling. */
    TYPE {
        @Override
        boolean isOf(String value) {
            return !Catalogue.known().find(value).isEmpty();
        }

        @Override
        String core(String value) {
            return isUnderstood(value)
                    ? value
                    : Vocabulary.typeNamed(super.core(value)).orElse(value);
        }
    },
    HTTP_SERVER {
        @Override
        boolean isOf(String value) {
            return ServerAddress.plain(value).isPresent();
        }

        @Override
        String core(String value) {
            // Written by Servers, which knows addresses.
            return value;
        }
    },
    ADDRESS {
        @Override
        boolean isOf(String value) {
            return ADDRESSES.matcher(value).matches();
        }

        @Override
        String core(String value) {
            return SCHEME.matcher(Blank.without(super.core(value))).replaceFirst("");
        }
    },
    /** Anything, so that nothing can be told. */
    ANY {
        @Override
        boolean isOf(String value) {
            return false;
        }

        @Override
        String core(String value) {
            return value;
        }
    };

    private static final String MARKS = "\"'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb<>()[].,";
    private static final int WHOLE = 64;
    private static final Pattern LONG_WORD = Pattern.compile("[0-9A-Za-z]{1,200}");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern HEXADECIMAL = Pattern.compile("([0-9a-fA-F]{2})++");
    private static final Pattern ADDRESSES = Pattern.compile("[^@\\s/:]{1,100}+@[^@\\s/:]{1,200}+");
    private static final Pattern SCHEME = Pattern.compile("^(?i)(lightning|mailto):");
    private static final Pattern HEADER =
            Pattern.compile("^(?i)(x-api-key\\s*[:=]\\s*|authorization\\s*:\\s*)?(bearer\\s+)?");

    /** Whether a key of Blink has all its characters. */
    static boolean isWholeKey(String key) {
        return key.length() == Secret.knownPrefix(key).length() + WHOLE;
    }

    /** Whether a value has it. */
    abstract boolean isOf(String value);

    /** The value without what does not belong to it; whether what is left has the shape is another question. */
    String core(String value) {
        if (value.contains("..")) {
            // A shortened copy: nothing can be made of it.
            return value;
        }
        int start = 0;
        int end = value.length();
        while (start < end && isMark(value.charAt(start))) {
            start++;
        }
        while (end > start && isMark(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    /** Some types are understood in capitals, too. */
    private static boolean isUnderstood(String type) {
        return TYPE.isOf(type)
                || Catalogue.known().find(KeyNames.lower(type)).stream().anyMatch(known -> !known.caseMatters());
    }

    private static boolean isMark(char c) {
        return Blank.is(c) || MARKS.indexOf(c) >= 0;
    }

    /** The shape of a key's value. */
    static Shape of(String key, String type) {
        boolean blink = type.equals("blink");
        return switch (key) {
            case "type" -> TYPE;
            case "server" -> Servers.isHttp(type) ? HTTP_SERVER : ANY;
            case "api-key" -> blink ? BLINK_KEY : ANY;
            case "wallet-id" -> blink ? UUID : ANY;
            case "currency" -> blink ? CURRENCY : ANY;
            case "ln-address", "username" -> blink || key.equals("ln-address") ? ADDRESS : ANY;
            case "allowinsecure" -> BOOLEAN;
            case "macaroon", "certthumbprint" -> List.of("lnd-rest", "lnd-grpc").contains(type) ? HEX : ANY;
            default -> ANY;
        };
    }
}
