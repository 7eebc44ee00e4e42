package io.github.btcpayconnect.sandbox;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.AstPrinter;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.TypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A GraphQL schema to hold queries, or a smaller schema, against.
 *
 * <pre>{@code
 * assertThat(ContractSchema.published().problemsOf("{ globals { network } }")).isEmpty();
 * }</pre>
 */
public final class ContractSchema {
    private final TypeDefinitionRegistry definitions;
    private GraphQLSchema schema;

    private ContractSchema(TypeDefinitionRegistry definitions) {
        this.definitions = definitions;
    }

    /** Blink's published schema; where {@code ../shared} is missing, the test that asks is skipped. */
    public static ContractSchema published() {
        try {
            return new ContractSchema(
                    new SchemaParser().parse(Files.readString(ProjectFolders.shared("data/blink/supergraph.graphql"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sandbox's own schema. */
    public static ContractSchema ofSandbox() {
        return new ContractSchema(BlinkGraph.definitions());
    }

    /** A schema as text. */
    static ContractSchema of(String sdl) {
        return new ContractSchema(new SchemaParser().parse(sdl));
    }

    /** Why a query is not valid here; empty if it is. */
    public List<String> problemsOf(String query) {
        if (schema == null) {
            schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(definitions);
        }
        ExecutionInput input =
                ExecutionInput.newExecutionInput(query).locale(Locale.ENGLISH).build();
        return ParseAndValidate.parseAndValidate(schema, input).getErrors().stream()
                .map(GraphQLError::getMessage)
                .toList();
    }

    /**
     * What a smaller schema has and this one does not have in the same way: types, fields, arguments, values of enums;
     * and the arguments that this one demands and the smaller one does not know.
     */
    public List<String> problemsOf(ContractSchema smaller) {
        List<String> problems = new ArrayList<>();
        for (TypeDefinition<?> type : smaller.types()) {
            TypeDefinition<?> mine = definitions.getTypeOrNull(type.getName());
            if (mine == null || !mine.getClass().equals(type.getClass())) {
                problems.add(type.getName() + " is not there, or of another kind");
            } else {
                compare(type.getName(), members(type), members(mine), problems);
            }
        }
        return problems;
    }

    private List<TypeDefinition<?>> types() {
        List<TypeDefinition<?>> types = new ArrayList<>();
        definitions.types().values().forEach(types::add);
        types.addAll(definitions.scalars().values());
        return types;
    }

    private static void compare(
            String owner, Map<String, String> theirs, Map<String, String> mine, List<String> problems) {
        theirs.forEach((name, type) -> {
            if (!type.equals(mine.get(name))) {
                problems.add(owner + "." + name + " is " + type + ", but should be " + mine.get(name));
            }
        });
        mine.forEach((name, type) -> {
            boolean demanded = type.startsWith("demanded ");
            String field = name.replaceFirst("\\(.*", "");
            boolean concerned = name.equals(field) || theirs.containsKey(field);
            if (demanded && concerned && !theirs.containsKey(name)) {
                problems.add(owner + "." + name + " is missing");
            }
        });
    }

    /** Everything below a type, by name: {@code field}, {@code field(argument)}, value or interface. */
    private static Map<String, String> members(TypeDefinition<?> type) {
        if (type instanceof ImplementingTypeDefinition<?> object) {
            Map<String, String> members = byName(
                    object.getFieldDefinitions(),
                    FieldDefinition::getName,
                    field -> AstPrinter.printAst(field.getType()));
            for (FieldDefinition field : object.getFieldDefinitions()) {
                field.getInputValueDefinitions()
                        .forEach(argument ->
                                members.put(field.getName() + "(" + argument.getName() + ")", input(argument)));
            }
            object.getImplements().forEach(parent -> members.put(AstPrinter.printAst(parent), "an interface of it"));
            return members;
        }
        if (type instanceof InputObjectTypeDefinition input) {
            return byName(input.getInputValueDefinitions(), InputValueDefinition::getName, ContractSchema::input);
        }
        if (type instanceof EnumTypeDefinition values) {
            return byName(values.getEnumValueDefinitions(), value -> value.getName(), value -> "a value");
        }
        return Map.of();
    }

    private static String input(InputValueDefinition input) {
        boolean demanded = input.getType() instanceof NonNullType && input.getDefaultValue() == null;
        String byDefault = input.getDefaultValue() == null ? "" : " = " + AstPrinter.printAst(input.getDefaultValue());
        return (demanded ? "demanded " : "") + AstPrinter.printAst(input.getType()) + byDefault;
    }

    private static <T extends DirectivesContainer<?>> Map<String, String> byName(
            List<T> members, Function<T, String> name, Function<T, String> value) {
        return members.stream().collect(Collectors.toMap(name, value));
    }
}
