package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.support.StandingTime;
import city.posterity.cityhall.support.WithDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application with a clock that stands still; see {@link WithDatabase}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import({StandingTime.class, PolicyPeople.class, GroupStory.Teller.class})
public @interface PolicyTest {}
