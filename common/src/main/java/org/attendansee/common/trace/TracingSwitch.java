package org.attendansee.common.trace;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Without an address to send traces to there is no OpenTelemetry: no threads, no spans, nothing in the logs. */
public final class TracingSwitch implements EnvironmentPostProcessor, Ordered {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    /** After the files and the variables of OpenTelemetry were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!StringUtils.hasText(environment.getProperty(ENDPOINT))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "tracingSwitch",
                            Map.of("management.opentelemetry.enabled", "false", "logging.pattern.correlation", "")));
        }
    }
}
