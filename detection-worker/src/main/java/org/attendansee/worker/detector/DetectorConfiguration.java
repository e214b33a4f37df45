package org.attendansee.worker.detector;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the detectors when the worker starts, so that the first photograph is as fast as the next. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DetectorProperties.class)
public class DetectorConfiguration {

    @Bean
    DetectorPool detectorPool(DetectorProperties properties) {
        return new DetectorFactory(properties).open();
    }
}
