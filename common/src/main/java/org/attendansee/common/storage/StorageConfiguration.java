package org.attendansee.common.storage;

import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
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
                .dispatcher(dispatcher(properties.maxRequests()))
                .connectionPool(new ConnectionPool(properties.maxRequests(), 1, TimeUnit.MINUTES))
                .connectTimeout(properties.timeout())
                .readTimeout(properties.timeout())
                .writeTimeout(properties.timeout())
                .build();
        MinioAsyncClient uploader = MinioAsyncClient.builder()
                .endpoint(properties.endpoint().toString())
                .region(properties.region())
                .credentials(properties.accessKey(), properties.secretKey())
                .httpClient(http)
                .build();
        return new MinioObjectStore(
                client(properties.endpoint(), properties, http),
                uploader,
                client(properties.publicEndpoint(), properties, http),
                properties.bucket());
    }

    /** Without it there would be five requests at once to one server. */
    private static Dispatcher dispatcher(int maxRequests) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(maxRequests);
        dispatcher.setMaxRequestsPerHost(maxRequests);
        return dispatcher;
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
