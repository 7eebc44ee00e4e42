package io.github.btcpayconnect.sandbox;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.TypeResolutionEnvironment;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The schema and who answers each field. It knows no state, so one serves all sandboxes of a process. */
final class BlinkGraph {
    /** Made on first use: reading the schema is what takes longest of a sandbox's start. */
    private static final class Holder {
        static final GraphQL GRAPH = GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(definitions(), wiring()))
                .defaultDataFetcherExceptionHandler(BlinkGraph::refused)
                .build();
    }

    private BlinkGraph() {}

    static ExecutionResult execute(
            String query, @Nullable String operationName, Map<String, Object> variables, Session session) {
        return Holder.GRAPH.execute(ExecutionInput.newExecutionInput(query)
                .operationName(operationName)
                .variables(variables)
                .graphQLContext(Map.of(Session.class, session))
                // The messages of graphql-java come in the language of the machine otherwise.
                .locale(Locale.ENGLISH)
                .build());
    }

    static TypeDefinitionRegistry definitions() {
        try (InputStream in = BlinkGraph.class.getResourceAsStream("blink.graphqls")) {
            byte[] text = Objects.requireNonNull(in, "blink.graphqls").readAllBytes();
            return new SchemaParser().parse(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeWiring wiring() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.all().forEach(wiring::scalar);
        query(wiring, "Query", "authorization", AccountAnswers::authorization);
        query(wiring, "Query", "me", AccountAnswers::me);
        query(wiring, "Query", "globals", AccountAnswers::globals);
        query(wiring, "Query", "windDown", AccountAnswers::windDown);
        query(wiring, "Query", "custodialRestrictions", AccountAnswers::custodialRestrictions);
        query(wiring, "User", "apiKeys", AccountAnswers::apiKeys);
        field(wiring, "Query", "accountDefaultWallet", AccountAnswers::accountDefaultWallet);
        field(wiring, "ConsumerAccount", "walletById", AccountAnswers::walletById);
        mutation(wiring, "lnInvoiceCreate", InvoiceAnswers::create);
        mutation(wiring, "lnInvoiceCancel", InvoiceAnswers::cancel);
        mutation(
                wiring,
                "lnInvoiceCreateOnBehalfOfRecipient",
                (session, input) -> InvoiceAnswers.createOnBehalf(session, input, WalletCurrency.BTC));
        mutation(
                wiring,
                "lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient",
                (session, input) -> InvoiceAnswers.createOnBehalf(session, input, WalletCurrency.USD));
        always(wiring, "Account", "ConsumerAccount");
        always(wiring, "AccountLimit", "OneDayAccountLimit");
        always(wiring, "Error", "GraphQLApplicationError");
        always(wiring, "Invoice", "LnInvoice");
        wiring.type("Wallet", type -> type.typeResolver(BlinkGraph::typeOfWallet));
        return wiring.build();
    }

    private static void query(
            RuntimeWiring.Builder wiring, String type, String name, Function<Session, @Nullable Object> answer) {
        field(wiring, type, name, (session, unused) -> answer.apply(session));
    }

    private static void mutation(
            RuntimeWiring.Builder wiring, String name, BiFunction<Session, Map<String, Object>, Object> answer) {
        field(
                wiring,
                "Mutation",
                name,
                (session, field) -> answer.apply(session, Objects.requireNonNull(field.getArgument("input"))));
    }

    private static void field(
            RuntimeWiring.Builder wiring,
            String type,
            String name,
            BiFunction<Session, DataFetchingEnvironment, @Nullable Object> answer) {
        wiring.type(type, builder -> builder.dataFetcher(name, field -> answer.apply(session(field), field)));
    }

    private static void always(RuntimeWiring.Builder wiring, String type, String objectType) {
        wiring.type(type, builder -> builder.typeResolver(value -> objectType(value, objectType)));
    }

    private static GraphQLObjectType typeOfWallet(TypeResolutionEnvironment value) {
        Map<String, Object> wallet = Objects.requireNonNull(value.getObject());
        return objectType(value, "BTC".equals(wallet.get("walletCurrency")) ? "BTCWallet" : "UsdWallet");
    }

    private static GraphQLObjectType objectType(TypeResolutionEnvironment value, String name) {
        return Objects.requireNonNull(value.getSchema().getObjectType(name));
    }

    private static Session session(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getGraphQlContext().get(Session.class));
    }

    private static CompletableFuture<DataFetcherExceptionHandlerResult> refused(
            DataFetcherExceptionHandlerParameters failure) {
        if (!(failure.getException() instanceof BlinkError error)) {
            return CompletableFuture.failedFuture(failure.getException());
        }
        DataFetchingEnvironment field = failure.getDataFetchingEnvironment();
        GraphqlErrorBuilder<?> answer =
                GraphqlErrorBuilder.newError().message(session(field).disguise().message(error.message()));
        if (error.path() == null) {
            answer.path(failure.getPath()).location(failure.getSourceLocation());
        } else {
            answer.path(error.path()).extensions(error.extensions());
        }
        GraphQLError built = answer.build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(built).build());
    }
}
