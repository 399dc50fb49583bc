package app.pult.desk.sendcheck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Given names that are common among writers of Russian and English; between two commas is one name
/// in its forms, short ones too. A name that is not here is still compared as it is written.
/// Thread: any, immutable.
final class FirstNames {
    private static final String LINES =
            "александр саша саня шура alexander alexandr aleksandr alex sasha sander, "
                    + "александра саша шура alexandra aleksandra sasha alex, "
                    + "алексей леша алеша леха alexey aleksey alexei alex, алина alina, алла alla, "
                    + "альберт albert, альбина albina, амина amina, "
                    + "анастасия настя настасья anastasia anastasiya anastasiia nastya, "
                    + "анатолий толя anatoly anatoliy, ангелина angelina, "
                    + "андрей андрюша andrey andrei andrew, анжела анжелика angela angelica, "
                    + "анна аня анюта нюра anna ann anne anya annie, антон тоша anton, "
                    + "антонина тоня antonina, аркадий arkady, арсений сеня arseny, "
                    + "артем артемий тема artem artyom, артур arthur artur, ася asya, богдан bogdan, "
                    + "борис боря boris, вадим вадик vadim, валентин валя valentin, "
                    + "валентина валя valentina, валерий валера valery valeriy, "
                    + "валерия лера валера valeria valeriya, варвара варя varvara barbara, "
                    + "василий вася vasily vasiliy, василиса vasilisa, вера верочка vera, "
                    + "вероника ника veronica veronika nika, виктор витя victor viktor, "
                    + "виктория вика victoria viktoria vika vicky, виталий виталик vitaly vitaliy, "
                    + "владимир вова володя vladimir, владислав влад слава vladislav vlad, "
                    + "всеволод сева vsevolod, вячеслав слава vyacheslav, галина галя galina, "
                    + "геннадий гена gennady, георгий гоша жора georgy george, герман german herman, "
                    + "глеб gleb, григорий гриша grigory gregory greg, гульнара гуля gulnara, "
                    + "гузель guzel, дамир damir, даниил данил данила даня daniil danila daniel danny dan, "
                    + "дарья даша dasha daria darya, денис дэн denis dennis, диана diana, динара dinara, "
                    + "дмитрий дима митя dmitry dmitriy dmitri dima, ева eva eve, "
                    + "евгений женя eugene evgeny evgeniy, евгения женя evgenia evgeniya eugenia, "
                    + "егор egor yegor, екатерина катя катерина ekaterina katerina katya catherine kate, "
                    + "елена лена алена elena helena lena, елизавета лиза elizaveta liza elizabeth, "
                    + "захар zakhar, зинаида зина zinaida, зоя zoya, иван ваня ivan vanya, игорь igor, "
                    + "ильдар ildar, илья илюша ilya ilia, инна inna, ирина ира irina ira, "
                    + "камила камилла kamila camilla, карина karina, кирилл kirill cyril, клавдия klavdia, "
                    + "константин костя konstantin constantine kostya, кристина kristina christina, "
                    + "ксения ксюша оксана ksenia kseniya xenia oksana, лариса лара larisa, "
                    + "лев лёва leo lev leon, леонид леня leonid, лидия лида lidia lydia, "
                    + "лилия лиля lilia lily, любовь люба lyubov luba, людмила люда мила lyudmila ludmila, "
                    + "майя maya, макар makar, максим макс maxim maksim max, "
                    + "маргарита рита margarita margaret rita, марат marat, марина marina, "
                    + "мария маша мари maria mariya masha mary marie, марк mark marc, "
                    + "матвей matvey matthew matt, михаил миша mikhail michael misha mike mick, "
                    + "надежда надя nadezhda nadia nadya, "
                    + "наталья наталия наташа natalia nataliya natalya natasha natalie, никита nikita, "
                    + "николай коля nikolay nikolai nicholas nick, нина nina, олег oleg, "
                    + "олеся леся olesya, ольга оля olga olya, павел паша pavel paul pasha, "
                    + "петр петя pyotr petr peter pete, полина polina pauline, рамиль ramil, "
                    + "регина regina, ренат ринат renat rinat, роман рома roman roma, руслан ruslan, "
                    + "рустам rustam, светлана света svetlana sveta, семен сема semyon semen simon, "
                    + "сергей сережа серега sergey sergei serge, снежана snezhana, "
                    + "софья софия соня sofia sofya sophia sophie sonya, "
                    + "станислав стас слава stanislav stas, степан степа stepan, таисия тая taisia, "
                    + "тамара tamara, татьяна таня tatiana tatyana tanya, "
                    + "тимофей тима timofey timothy tim, тимур timur, ульяна uliana ulyana, фарид farid, "
                    + "федор федя fyodor fedor theodore, филипп philip phillip phil filipp, "
                    + "эдуард эдик eduard edward ed eddie, эльвира elvira, эмма emma, элина elina, "
                    + "юлия юля julia yulia julie, юрий юра yuri yury, яна yana jana, ярослав yaroslav, "
                    + "айгуль aigul, аслан aslan, заур zaur, рашид rashid, ахмед ahmed, мадина madina, "
                    + "фатима fatima, aaron, abigail abby, adam, alan allan allen, albert al bert, alice, "
                    + "amanda mandy, amy, andrew andy drew, annika, anthony tony, ashley, austin, "
                    + "barbara barb, benjamin ben benny, bethany beth, betty, brandon, brenda, "
                    + "brian bryan, bruce, carl karl, carol carole caroline, "
                    + "catherine katherine kathryn kate kathy cathy katie, charles charlie chuck, "
                    + "charlotte lottie, cheryl, christine christina chris tina, christopher chris, "
                    + "claire clare, craig, cynthia cindy, daniel dan danny, daniela danielle, david dave, "
                    + "deborah debra debbie, dennis, derek, diane diana, donald don, donna, dorothy, "
                    + "douglas doug, dylan, edward ed eddie ted, elizabeth liz beth lizzie betty eliza, "
                    + "emily, emma, eric erik, ethan, eugene gene, ewan euan, fiona, frances fran, "
                    + "francis frank, frank, gareth, gary, geoffrey jeffrey geoff jeff, george, "
                    + "gerald gerry, gloria, grace, graham, gregory greg, hannah, harold harry, harry, "
                    + "heather, helen ellen, henry harry hank, howard, hugh, ian iain, "
                    + "isabella isabel bella, jack, jacob jake, james jim jimmy jamie, jane, janet, jason, "
                    + "jennifer jen jenny, jeremy, jerome jerry, jessica jess jessie, joan, "
                    + "joanna joanne jo, john johnny jack, jonathan jon, jordan, jose, joseph joe joey, "
                    + "joshua josh, joyce, juan, judith judy, justin, karen, karin, keith, kelly, "
                    + "kenneth ken kenny, kenji, kevin, kimberly kim, kyle, larry lawrence, laura, lauren, "
                    + "leonard leo len, linda, lisa, logan, louis luis lewis, louise, lucas luke, lucy, "
                    + "madison, margaret maggie meg peggy, maria, martha, martin marty, mary, megan, "
                    + "melissa, michael mike mick mickey, michelle, mohammed muhammad mohamed, nancy, "
                    + "natalie, nathan nate, nicholas nick nicolas, nicole, nigel, noah, ngozi, "
                    + "oliver ollie, olivia, oscar, pamela pam, patricia pat patty trish, "
                    + "patrick pat paddy, paula, peter pete, philippa pippa, pierre, priya, rachel, ralph, "
                    + "raymond ray, rebecca becky, richard rick dick rich, robert rob bob bobby, roger, "
                    + "ronald ron, rosemary, russell russ, ruth, ryan, samantha sam, samuel sam sammy, "
                    + "sandra sandy, sarah sara, scott, sean shaun shawn, sharon, shirley, simon, siobhan, "
                    + "stephanie steph, stephen steven steve, stuart stewart, susan sue susie, "
                    + "teresa theresa, thomas tom tommy tomas, tiffany, timothy tim, tyler, vincent vince, "
                    + "virginia, walter walt, wayne, william will bill billy, zachary zach zack, zoe ";

    private static final Map<String, Set<Integer>> GROUPS = groups();

    private FirstNames() {}

    private static Map<String, Set<Integer>> groups() {
        var groups = new HashMap<String, Set<Integer>>();
        List<String> lines = List.of(LINES.strip().split(",\\s+"));
        for (int i = 0; i < lines.size(); i++) {
            int group = i;
            Arrays.stream(lines.get(i).split(" "))
                    .map(NameForms::fold)
                    .forEach(
                            name ->
                                    groups.computeIfAbsent(name, key -> new java.util.HashSet<>())
                                            .add(group));
        }
        return groups;
    }

    /// Whether it is one of them, as it is greeted.
    static boolean has(String folded) {
        return GROUPS.containsKey(folded);
    }

    /// Whether both are forms of one name.
    static boolean areOne(String folded, String other) {
        var groups = GROUPS.getOrDefault(folded, Set.of());
        return GROUPS.getOrDefault(other, Set.of()).stream().anyMatch(groups::contains);
    }
}
