package org.attendansee.worker.detector;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the detectors when the worker starts, so that the first photograph is as fast as the next. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DetectorProperties.class)
public class DetectorConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DetectorConfiguration.class);

    /** As sysexits.h has it for an internal software error. */
    private static final int EXIT_CODE = 70;

    @Bean
    DetectorPool detectorPool(DetectorProperties properties, LastResort lastResort) {
        return new DetectorFactory(properties, lastResort).open();
    }

    /** Ends the worker, as a SIGTERM does, so that whatever watches over it starts another. */
    @Bean
    LastResort lastResort() {
        return () -> {
            log.error("Native code does not return, so this worker ends");
            new Thread(() -> System.exit(EXIT_CODE), "last-resort").start();
        };
    }
}
