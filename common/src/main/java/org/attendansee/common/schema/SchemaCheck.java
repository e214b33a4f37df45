package org.attendansee.common.schema;

import jakarta.persistence.EntityManagerFactory;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.cfg.SchemaToolingSettings;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Compares the entities of a service with its database and ends, instead of serving: what the argument
 * {@code schema-check} asks a service for. It is the validation that Hibernate does whenever the service starts, with
 * the service's own settings, except that it names all differences and not only the first.
 */
public final class SchemaCheck {

    private static final String ARGUMENT = "schema-check";

    private final Class<?> application;
    private final PrintStream out;

    /** @param application whose package holds the entities */
    public SchemaCheck(Class<?> application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    public static boolean isAskedFor(String... arguments) {
        return Stream.of(arguments).anyMatch(ARGUMENT::equals);
    }

    /**
     * Writes a line for each difference, and one that sums up.
     *
     * @param arguments as the service takes them
     * @return the exit code: 0 when everything fits, 1 when something differs or could not be compared
     */
    public int run(String... arguments) {
        CollectingValidator.Differences differences = new CollectingValidator.Differences();
        int entities;
        try (ConfigurableApplicationContext context = start(differences, arguments)) {
            entities = context.getBean(EntityManagerFactory.class)
                    .getMetamodel()
                    .getEntities()
                    .size();
        } catch (RuntimeException e) {
            out.println("could not compare: " + reasonOf(e));
            return 1;
        }
        List<String> found = differences.found();
        found.forEach(out::println);
        out.println(entities + " entities compared, differences: " + found.size());
        return found.isEmpty() ? 0 : 1;
    }

    private ConfigurableApplicationContext start(CollectingValidator.Differences differences, String... arguments) {
        SpringApplication check = new SpringApplication(JpaAlone.class);
        check.setWebApplicationType(WebApplicationType.NONE);
        check.setLogStartupInfo(false);
        check.setRegisterShutdownHook(false);
        check.addInitializers(context -> {
            AutoConfigurationPackages.register(
                    (BeanDefinitionRegistry) context.getBeanFactory(), application.getPackageName());
            context.getBeanFactory().registerSingleton("differences", differences);
        });
        return check.run(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--spring.jpa.hibernate.ddl-auto=validate",
                                "--spring.datasource.hikari.maximum-pool-size=1",
                                "--logging.threshold.console=OFF"))
                .toArray(String[]::new));
    }

    private static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** Neither web nor Kafka nor object store, and no bean of the service. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class JpaAlone {

        /** Connects first, because Hibernate would not say why it could not. */
        @Bean
        HibernatePropertiesCustomizer collectDifferences(
                DataSource database, CollectingValidator.Differences differences) throws SQLException {
            database.getConnection().close();
            return properties -> properties.put(
                    SchemaToolingSettings.SCHEMA_MANAGEMENT_TOOL, new CollectingValidator.Tool(differences));
        }
    }
}
