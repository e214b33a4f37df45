package org.attendansee.api.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attendansee.api.account.AccountProperties.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords by account and by address, and registrations by address. The counts are in the database, so
 * that neither another instance nor a restart gives further guesses. An account need not exist to be counted.
 */
@Component
class LoginThrottle {

    /** Networks hand out IPv6 in blocks of this many bytes, and one machine may use all addresses of its block. */
    private static final int IPV6_BLOCK_BYTES = 8;

    private static final int FORGET_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Throttle limits;
    private final InstantSource clock;

    LoginThrottle(JdbcClient jdbc, AccountProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.limits = properties.throttle();
        this.clock = clock;
    }

    /**
     * Makes sure that another guess is allowed. Ask before looking at the password, and again when it was right: then
     * guesses that arrive at the same moment gain nothing over guesses in a row.
     *
     * @param address of the client, as an IP literal
     * @throws TooManyLoginsException when it is not
     */
    void check(String username, String address) {
        Instant now = clock.instant();
        Optional<Instant> blockedUntil = jdbc.sql("""
                        select max(window_ends) from login_failures where window_ends > :now and (
                            (subject = :account and failures >= :accountLimit)
                            or (subject = :address and failures >= :addressLimit))""")
                .param("now", Timestamp.from(now))
                .param("account", account(username))
                .param("accountLimit", limits.accountFailures())
                .param("address", address(address))
                .param("addressLimit", limits.addressFailures())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
        if (blockedUntil.isPresent()) {
            throw new TooManyLoginsException(Duration.between(now, blockedUntil.get()));
        }
    }

    void failed(String username, String address) {
        Instant now = clock.instant();
        // In one order for all, so that two failures cannot wait for each other.
        List.of(account(username), address(address)).stream().sorted().forEach(subject -> count(subject, now));
        forgetExpired(now);
    }

    /** Forgets the failures of the account, not those of the address: whoever guesses may own an account. */
    void succeeded(String username) {
        jdbc.sql("delete from login_failures where subject = ?")
                .param(account(username))
                .update();
    }

    /**
     * Counts a registration, whatever becomes of it: that a username is taken tells that somebody has it.
     *
     * @param address of the client, as an IP literal
     * @throws TooManyRegistrationsException when there were too many
     */
    void registering(String address) {
        Instant now = clock.instant();
        Count count = count(registration(address), now);
        forgetExpired(now);
        if (count.failures() > limits.addressRegistrations()) {
            throw new TooManyRegistrationsException(Duration.between(now, count.windowEnds()));
        }
    }

    /** Forgets whose window is over, up to some hundred; returns whether there may be more. */
    boolean forgetSome() {
        return forgetExpired(clock.instant()) == FORGET_AT_ONCE;
    }

    private Count count(String subject, Instant now) {
        return jdbc.sql("""
                        insert into login_failures (subject, failures, window_ends) values (:subject, 1, :ends)
                        on conflict (subject) do update set
                            failures = case when login_failures.window_ends > :now
                                then login_failures.failures + 1 else 1 end,
                            window_ends = case when login_failures.window_ends > :now
                                then login_failures.window_ends else excluded.window_ends end
                        returning failures, window_ends""")
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(now.plus(limits.window())))
                .query((row, number) -> new Count(
                        row.getInt("failures"), row.getTimestamp("window_ends").toInstant()))
                .single();
    }

    private int forgetExpired(Instant now) {
        return jdbc.sql("""
                        delete from login_failures where subject in (
                            select subject from login_failures where window_ends <= ?
                            limit ? for update skip locked)""").params(Timestamp.from(now), FORGET_AT_ONCE).update();
    }

    private static String account(String username) {
        return new Secret("account " + username.toLowerCase(Locale.ROOT)).hash();
    }

    private static String address(String address) {
        return new Secret("address " + block(address)).hash();
    }

    private static String registration(String address) {
        return new Secret("registration " + block(address)).hash();
    }

    private static String block(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, IPV6_BLOCK_BYTES) : bytes);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private record Count(int failures, Instant windowEnds) {}
}
