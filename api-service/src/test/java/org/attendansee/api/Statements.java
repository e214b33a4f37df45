package org.attendansee.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens in on the statements that requests send to the database. */
public class Statements implements BeanPostProcessor {

    private static final List<String> NOT_THE_WORK_ITSELF =
            List.of("outbox", "object_deletions", "sign_ins", "count(*) as waiting");

    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** What was sent while the action ran, apart from what background threads poll for and the check of the sign-in. */
    public List<String> during(Runnable action) {
        heard.clear();
        action.run();
        return heard.stream()
                .filter(sql -> NOT_THE_WORK_ITSELF.stream().noneMatch(sql::contains))
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource source ? new Tapped(source) : bean;
    }

    private final class Tapped extends DelegatingDataSource {

        private Tapped(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return tap(super.getConnection());
        }

        private Connection tap(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            heard.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
