package io.github.btcpayconnect.sandbox;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Blink's own scalars.
 *
 * <p>A bad value is no error of GraphQL there: the scalar passes on a note of it, and the resolver answers with the
 * text of the note. So it is here.
 */
final class Scalars {
    /** A note that a value is none of its scalar. */
    record Invalid(String scalar) {
        String message() {
            return "Invalid value for " + scalar;
        }
    }

    private interface Reader {
        /** The value, or a note that it is none. */
        Object read(Object value, boolean literal);
    }

    private static final long MAX_SATOSHIS = 10_000_000_000_000L;
    private static final int MAX_MEMO_BYTES = 639;

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                text("WalletId", matching("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")),
                text("Username", matching("(?![13_]|bc1|lnbc1)(?=.*[a-z])[0-9a-z_]{3,50}")),
                text("TxExternalId", matching("[a-z0-9_-]{1,100}")),
                text("Hex32Bytes", matching("[0-9a-f]{64}")),
                text("PaymentHash", matching("[0-9a-f]{64}")),
                text("Memo", memo -> memo.getBytes(StandardCharsets.UTF_8).length <= MAX_MEMO_BYTES),
                text("EndpointUrl", Scalars::isWebAddress),
                number("SatAmount"),
                number("Minutes"),
                output("CentAmount"),
                output("LnPaymentRequest"),
                output("LnPaymentSecret"),
                output("Seconds"),
                output("SignedAmount"),
                output("Timestamp"));
    }

    private static GraphQLScalarType text(String name, Predicate<String> accepts) {
        return scalar(
                name,
                (value, literal) -> value instanceof String text && accepts.test(text) ? text : new Invalid(name));
    }

    /** Digits in quotes are taken from a variable, but not from a literal. */
    private static GraphQLScalarType number(String name) {
        return scalar(name, (value, literal) -> {
            boolean readable = value instanceof Number || (value instanceof String && !literal);
            if (!readable || !value.toString().matches("[0-9]{1,14}")) {
                return new Invalid(name);
            }
            long number = Long.parseLong(value.toString());
            return number > MAX_SATOSHIS ? new Invalid(name) : number;
        });
    }

    /** A scalar that stands in answers alone. */
    private static GraphQLScalarType output(String name) {
        return scalar(name, (value, literal) -> value);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).asMatchPredicate();
    }

    private static boolean isWebAddress(String text) {
        try {
            String scheme = URI.create(text).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static GraphQLScalarType scalar(String name, Reader reader) {
        Coercing<Object, Object> coercing = new Coercing<>() {
            @Override
            public Object serialize(Object value, GraphQLContext context, Locale locale) {
                return value;
            }

            @Override
            public Object parseValue(Object value, GraphQLContext context, Locale locale) {
                return reader.read(value, false);
            }

            @Override
            public Object parseLiteral(
                    Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
                if (literal instanceof StringValue text) {
                    return reader.read(String.valueOf(text.getValue()), true);
                }
                return reader.read(literal instanceof IntValue integer ? integer.getValue() : literal, true);
            }
        };
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
