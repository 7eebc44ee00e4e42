package io.github.btcpayconnect.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code POST /graphql}: takes GraphQL from HTTP, and gives back what Blink's router would. */
final class BlinkApi {
    /** Made on first use: it takes longer than all the rest of a sandbox's start. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
        static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
    }

    private static final Pattern UUID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final Ledger ledger;

    BlinkApi(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Answers a query that nobody asked, so that the first one that somebody asks is not slow. */
    void prepare() {
        Disguise plain = Disguise.of(Trouble.NONE, "");
        answer(
                "{\"query\":\"{globals{network}}\"}",
                new Session(null, Environment.MAINNET, Trouble.NONE, plain, ledger));
    }

    Reply answer(RecordedRequest request, Trouble trouble) {
        if (!request.method().equals("POST")) {
            return refused(405, "Only POST is answered here", "METHOD_NOT_ALLOWED")
                    .with("Allow", "POST");
        }
        Optional<Session> session = Edge.session(request, trouble, ledger);
        if (session.isEmpty()) {
            return Edge.refusal(request);
        }
        SandboxKey key = session.get().key();
        if (key != null) {
            // Before the query runs, so that an answer about keys shows the asking one as used just now.
            ledger.used(key);
        }
        Optional<String> idempotencyKey = request.header("X-Idempotency-Key");
        if (idempotencyKey.isPresent() && !UUID.matcher(idempotencyKey.get()).matches()) {
            return refusedByCore(400, "Bad Request");
        }
        if (idempotencyKey.isPresent() && !ledger.isNew(idempotencyKey.get())) {
            return refusedByCore(409, "Conflict");
        }
        return answer(request.body(), session.get());
    }

    private static Reply refusedByCore(int status, String reason) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", null);
        answer.put("errors", List.of(BlinkError.refusedByCore(status, reason)));
        return Reply.json(200, json(answer));
    }

    private static Reply answer(String body, Session session) {
        try {
            JsonNode request = Json.MAPPER.readTree(body);
            JsonNode query = request.path("query");
            JsonNode variables = request.path("variables");
            if (!query.isTextual() || !(variables.isObject() || variables.isNull() || variables.isMissingNode())) {
                return refused(400, "Invalid GraphQL request", "INVALID_GRAPHQL_REQUEST");
            }
            ExecutionResult result = BlinkGraph.execute(
                    query.textValue(),
                    request.path("operationName").textValue(),
                    variables.isObject() ? Json.MAPPER.convertValue(variables, Json.VARIABLES) : Map.of(),
                    session);
            return result.isDataPresent() ? executed(result) : refused(result.getErrors(), session);
        } catch (JsonProcessingException e) {
            return refused(400, "Invalid GraphQL request", "INVALID_GRAPHQL_REQUEST");
        }
    }

    private static Reply executed(ExecutionResult result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", result.getData());
        List<Map<String, Object>> errors = new ArrayList<>();
        for (GraphQLError error : result.getErrors()) {
            // A null where none may be follows from an error that is there already; Blink does not name it twice.
            if (error.getErrorType() != ErrorType.NullValueInNonNullableField) {
                errors.add(failed(error));
            }
        }
        if (!errors.isEmpty()) {
            answer.put("errors", errors);
        }
        return Reply.json(200, json(answer));
    }

    /** An error of a field: message, locations and path are all that the router lets through from Blink's core. */
    private static Map<String, Object> failed(GraphQLError error) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("message", error.getMessage());
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            answer.put(
                    "locations",
                    error.getLocations().stream()
                            .map(location -> Map.of("line", location.getLine(), "column", location.getColumn()))
                            .toList());
        }
        answer.put("path", error.getPath());
        if (error.getExtensions() != null) {
            answer.put("extensions", error.getExtensions());
        }
        return answer;
    }

    /** Errors of the document or its variables: nothing was executed. */
    private static Reply refused(List<GraphQLError> errors, Session session) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (GraphQLError error : errors) {
            boolean syntax = error.getErrorType() == ErrorType.InvalidSyntax;
            answers.add(refusal(
                    session.disguise().message(error.getMessage()),
                    syntax ? "PARSING_ERROR" : "GRAPHQL_VALIDATION_FAILED"));
        }
        return Reply.json(400, json(Map.of("errors", answers)));
    }

    private static Reply refused(int status, String message, String code) {
        return Reply.json(status, json(Map.of("errors", List.of(refusal(message, code)))));
    }

    private static Map<String, Object> refusal(String message, String code) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("message", message);
        answer.put("extensions", Map.of("code", code));
        return answer;
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps, lists and texts can always be written", e);
        }
    }
}
