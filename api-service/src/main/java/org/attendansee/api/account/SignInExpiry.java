package org.attendansee.api.account;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/**
 * Every API instance forgets, now and then, the sign-ins and the wrong passwords whose time is over; row locks keep
 * them out of each other's way.
 */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class SignInExpiry implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(SignInExpiry.class);

    private final SignIns signIns;
    private final LoginThrottle throttle;
    private final AccountProperties properties;

    SignInExpiry(SignIns signIns, LoginThrottle throttle, AccountProperties properties) {
        this.signIns = signIns;
        this.throttle = throttle;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::forget, properties.sweepInterval());
    }

    private void forget() {
        try {
            forgetAll(signIns::forgetSome);
            forgetAll(throttle::forgetSome);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Sign-ins whose time is over could not be deleted, which is tried again", e);
        }
    }

    private static void forgetAll(BooleanSupplier forgetSome) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = forgetSome.getAsBoolean();
        }
    }
}
