package app.pult.backend.deskapi;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

import java.io.IOException;

final class DeskApiDescriptionTest {
    @Test
    void publishedContractIsSoundOpenApiAndItsExamplesFit() throws IOException {
        try (var yaml =
                DeskApiDescriptionTest.class.getResourceAsStream(
                        "/app/pult/backend/deskapi/desk-api.yaml")) {
            assertThat(OpenApiDocument.ofYaml(yaml).problems()).isEmpty();
        }
    }
}
