package org.attendansee.common.storage;

import io.minio.MinioClient;
import java.net.URI;
import okhttp3.OkHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects a service to the object store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
public class StorageConfiguration {

    @Bean
    ObjectStore objectStore(StorageProperties properties) {
        OkHttpClient http = new OkHttpClient.Builder()
                .connectTimeout(properties.timeout())
                .readTimeout(properties.timeout())
                .writeTimeout(properties.timeout())
                .build();
        return new MinioObjectStore(
                client(properties.endpoint(), properties, http),
                client(properties.publicEndpoint(), properties, http),
                properties.bucket());
    }

    private static MinioClient client(URI endpoint, StorageProperties properties, OkHttpClient http) {
        return MinioClient.builder()
                .endpoint(endpoint.toString())
                .region(properties.region())
                .credentials(properties.accessKey(), properties.secretKey())
                .httpClient(http)
                .build();
    }
}
