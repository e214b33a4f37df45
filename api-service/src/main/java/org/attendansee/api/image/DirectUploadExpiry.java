package org.attendansee.api.image;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Every API instance forgets, now and then, the direct uploads whose time is over. */
@Configuration(proxyBeanMethods = false)
class DirectUploadExpiry implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(DirectUploadExpiry.class);

    private final DirectUploads uploads;
    private final DirectUploadProperties properties;

    DirectUploadExpiry(DirectUploads uploads, DirectUploadProperties properties) {
        this.uploads = uploads;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::forgetDiscarded, properties.pollInterval());
    }

    private void forgetDiscarded() {
        try {
            int count = uploads.forgetDiscarded();
            if (count > 0) {
                log.info("Forgot {} direct uploads whose time was over", count);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Direct uploads whose time is over could not be forgotten, which is tried again", e);
        }
    }
}
