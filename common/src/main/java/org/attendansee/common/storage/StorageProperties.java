package org.attendansee.common.storage;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which S3 server holds the photographs.
 *
 * @param endpoint scheme, host and port of the server
 * @param publicEndpoint the same server as clients outside reach it: what they are told to send photographs to begins
 *     with it; {@code endpoint} when it is not set
 * @param region as the server names it; MinIO accepts any
 * @param bucket created when it is missing
 * @param timeout for connecting, and for each read or write that makes no progress
 * @param maxRequests at the same time; others wait for their turn
 */
@ConfigurationProperties("attendansee.storage")
public record StorageProperties(
        URI endpoint,
        URI publicEndpoint,
        String accessKey,
        String secretKey,
        String region,
        String bucket,
        Duration timeout,
        int maxRequests) {

    public StorageProperties(
            @DefaultValue("http://127.0.0.1:9000") URI endpoint,
            @Nullable URI publicEndpoint,
            String accessKey,
            String secretKey,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("attendansee") String bucket,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("64") int maxRequests) {
        this.endpoint = endpoint;
        this.publicEndpoint = publicEndpoint == null ? endpoint : publicEndpoint;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.region = region;
        this.bucket = bucket;
        this.timeout = timeout;
        this.maxRequests = maxRequests;
    }
}
