package org.attendansee.common.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class TracingSwitchTest {

    private static final String ENABLED = "management.opentelemetry.enabled";
    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void isOffWithoutAnAddress() {
        switchOn("");

        assertThat(environment.getProperty(ENABLED)).isEqualTo("false");
    }

    @Test
    void isOnWithAnAddress() {
        switchOn("http://collector:4318/v1/traces");

        assertThat(environment.getProperty(ENABLED)).isNull();
    }

    private void switchOn(String endpoint) {
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(ENDPOINT, endpoint)));
        new TracingSwitch().postProcessEnvironment(environment, new SpringApplication());
    }
}
