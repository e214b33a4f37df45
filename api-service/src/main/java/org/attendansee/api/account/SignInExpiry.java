package org.attendansee.api.account;

import org.attendansee.api.schedule.DatabaseChore;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Every API instance forgets, now and then, the sign-ins and the wrong passwords whose time is over; row locks keep
 * them out of each other's way.
 */
@Component
class SignInExpiry implements SchedulingConfigurer {

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
        tasks.addFixedDelayTask(
                new DatabaseChore(
                        "Sign-ins whose time is over could not be deleted",
                        () -> signIns.forgetSome() || throttle.forgetSome()),
                properties.sweepInterval());
    }
}
