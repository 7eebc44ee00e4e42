package io.github.btcpayconnect.core.repair;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What happens to connection strings between the wallet and BTCPay Server. */
enum Damage {
    QUOTES {
        @Override
        String of(String text, Random random) {
            String pair = pick(
                    random, "\"\"", "''", "``", "\u201c\u201d", "\u201e\u201c", "\u00ab\u00bb", "()", "[]", "<>", "{}");
            return pair.charAt(0) + text + pair.charAt(1);
        }
    },
    LABEL {
        @Override
        String of(String text, Random random) {
            return pick(
                            random,
                            "Connection string: ",
                            "BTCPAY_BTCLIGHTNING=",
                            "export BTCPAY_CONNECTION_STRING=",
                            "Lightning connection string - ",
                            "connectionString=",
                            "Lightning:\n",
                            "set CONNECTION=")
                    + text;
        }
    },
    JSON {
        @Override
        String of(String text, Random random) {
            String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
            return pick(
                            random,
                            "{\"connectionString\":\"%s\"}",
                            "{\n  \"enabled\": true,\n  \"config\": { \"connectionString\": \"%s\" }\n}",
                            "\"connectionString\": \"%s\",")
                    .replace("%s", escaped);
        }
    },
    HTML {
        @Override
        String of(String text, Random random) {
            return text.replace("&", "&amp;")
                    .replace("=", pick(random, "=", "&#61;", "&#x3D;", "&equals;"))
                    .replace("/", "&#47;");
        }
    },
    URL {
        @Override
        String of(String text, Random random) {
            return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    },
    INVISIBLE {
        @Override
        String of(String text, Random random) {
            int at = random.nextInt(text.length());
            return text.substring(0, at)
                    + pick(random, "\u200b", "\ufeff", "\u00ad", "\u200e", "\u2060", "\u202c")
                    + text.substring(at);
        }
    },
    BYTE_ORDER_MARK {
        @Override
        String of(String text, Random random) {
            return "\ufeff" + text;
        }
    },
    MAIL {
        @Override
        String of(String text, Random random) {
            StringBuilder wrapped = new StringBuilder();
            String line = pick(random, "\n", "\r\n", "\n    ", " \n", "\n> ");
            for (int i = 0; i < text.length(); i += 20) {
                wrapped.append(i == 0 ? "" : line).append(text, i, Math.min(text.length(), i + 20));
            }
            return (line.equals("\n> ") ? "> " : "") + wrapped;
        }
    },
    SOFT_WRAPS {
        @Override
        String of(String text, Random random) {
            StringBuilder wrapped = new StringBuilder();
            String encoded = text.replace("=", "=3D");
            for (int i = 0; i < encoded.length(); i += 50) {
                wrapped.append(i == 0 ? "" : "=\r\n").append(encoded, i, Math.min(encoded.length(), i + 50));
            }
            return wrapped.toString();
        }
    },
    SEPARATORS {
        @Override
        String of(String text, Random random) {
            return text.replace(";", pick(random, ",", ", ", "\uff1b", "&", "\n", " | ", " ", "\r\n"));
        }
    },
    LINES {
        @Override
        String of(String text, Random random) {
            return text.replace(";", ";\n  ") + ";\n";
        }
    },
    EQUALS_SIGNS {
        @Override
        String of(String text, Random random) {
            String sign = pick(random, ":", ": ", "\uff1d", " : ");
            StringBuilder signs = new StringBuilder();
            for (String part : text.split(";", -1)) {
                signs.append(signs.length() == 0 ? "" : ";").append(part.replaceFirst("=", sign));
            }
            return signs.toString();
        }
    },
    TYPE_IN_CAPITALS {
        @Override
        String of(String text, Random random) {
            int end = text.indexOf(';');
            return text.startsWith("type=") && end > 0
                    ? "type=" + text.substring(5, end).toUpperCase(Locale.ROOT) + text.substring(end)
                    : text;
        }
    },
    TYPE_TWICE {
        @Override
        String of(String text, Random random) {
            return text.startsWith("type=") ? "type=" + text : text;
        }
    },
    TWICE {
        @Override
        String of(String text, Random random) {
            return text + pick(random, "\n", " ", ";", "\n\n", "") + text;
        }
    },
    SPACE_AT_THE_END {
        @Override
        String of(String text, Random random) {
            return text + pick(random, "; ", ";\n", ";\r\n", "; ;", ";\t");
        }
    },
    KEY_NAMES {
        @Override
        String of(String text, Random random) {
            String hyphen = pick(random, "", "_", " ");
            StringBuilder names = new StringBuilder();
            for (String part : text.split(";", -1)) {
                int sign = part.indexOf('=');
                names.append(names.length() == 0 ? "" : ";");
                names.append(sign < 0 ? part : part.substring(0, sign).replace("-", hyphen) + part.substring(sign));
            }
            return names.toString();
        }
    },
    SCHEME_TWICE {
        @Override
        String of(String text, Random random) {
            return text.replaceFirst("server=https", "server=https://https");
        }
    },
    KEY_TWICE {
        @Override
        String of(String text, Random random) {
            return text + text.substring(text.lastIndexOf(';') < 0 ? 0 : text.lastIndexOf(';'));
        }
    };

    private static final Set<String> ENCODINGS = Set.of("HTML", "URL", "SOFT_WRAPS");
    private static final Set<String> WRAPPERS = Set.of("QUOTES", "LABEL", "BYTE_ORDER_MARK", "JSON");

    /** What a medium encodes may be damaged; what it has encoded is only wrapped. */
    boolean canFollow(Damage first) {
        boolean inEncoding = ENCODINGS.contains(first.name()) && !WRAPPERS.contains(name());
        // A part behind the closing mark, or with signs that are not encoded, is no such damage.
        boolean outside = this == KEY_TWICE && (first == QUOTES || first == JSON)
                || this == SOFT_WRAPS && first == EQUALS_SIGNS
                || first == KEY_TWICE && this == INVISIBLE;
        return this != first && !inEncoding && !outside;
    }

    abstract String of(String text, Random random);

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
