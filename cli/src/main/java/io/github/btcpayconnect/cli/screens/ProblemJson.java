package io.github.btcpayconnect.cli.screens;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.btcpayconnect.core.Problem;
import java.io.IOException;
import java.util.List;

/** The member {@code problems} of every answer in JSON. */
public final class ProblemJson {
    private ProblemJson() {}

    /** Writes it into an object that has begun. */
    public static void write(JsonGenerator json, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("rule", problem.rule().id());
            json.writeStringField("severity", problem.severity().id());
            json.writeNumberField("start", problem.start());
            json.writeNumberField("end", problem.end());
            json.writeStringField("message", problem.message());
            json.writeStringField("remedy", problem.remedy());
            if (problem.first()) {
                json.writeBooleanField("first", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
