package org.attendansee.worker;

import java.time.InstantSource;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.Topics;
import org.attendansee.common.health.PartHealthConfiguration;
import org.attendansee.common.schema.SchemaCheck;
import org.attendansee.common.shutdown.ForcedEnd;
import org.attendansee.common.storage.StorageConfiguration;
import org.attendansee.common.trace.Traces;
import org.attendansee.worker.trial.Trial;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({Topics.class, StorageConfiguration.class, PartHealthConfiguration.class, Traces.class})
public class DetectionWorkerApplication {

    public static void main(String[] args) {
        if (SchemaCheck.isAskedFor(args)) {
            System.exit(new SchemaCheck(DetectionWorkerApplication.class, System.out).run(args));
        }
        if (Trial.isAskedFor(args)) {
            System.exit(new Trial(System.in, System.out).run(args));
        }
        ForcedEnd.install();
        SpringApplication.run(DetectionWorkerApplication.class, args);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    EventCodec eventCodec(InstantSource clock) {
        return new EventCodec(clock);
    }
}
