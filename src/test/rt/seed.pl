# seed.pl TICKETS DAYS - realistic tickets and articles, the same each time. Started by rt-seed.
# Uses Request Tracker's own objects as the people who would have done it, then back-dates the rows.
# The last line it prints is the summary.
use strict;
use warnings;
use utf8;
use open qw(:std :utf8);
use lib '/usr/local/share/request-tracker5/lib', '/usr/share/request-tracker5/lib';
use Compress::Zlib ();
use Encode;
use MIME::Entity;
use RT;
use Time::HiRes 'time';
RT->LoadConfig;
RT->Init;
require RT::Action::Autoreply;
require RT::Action::Notify;
require RT::Scrips;

my ($tickets, $days) = @ARGV;
my $now = int time;

RT->Config->Set(MailCommand => 'testfile');
$Mail::Mailer::testfile::config{outfile} = '/dev/null';
RT->Config->Set(LogToSTDERR => 'critical');
RT->InitLogging;

# Mail is built for the first 40 tickets only, so that EmailRecord transactions exist, and only where
# somebody gets it; everywhere else the notifying scrips stand aside.
my $mail_is_built = 1;
for my $action (qw(RT::Action::Autoreply RT::Action::Notify)) {
    no strict 'refs';
    no warnings 'redefine';
    *{"${action}::Prepare"} = sub {
        my ($mail) = @_;
        return 0 unless $mail_is_built;
        $mail->SetRecipients;
        return goes_to_somebody($mail) ? RT::Action::SendEmail::Prepare($mail) : 0;
    };
}

# Who did it is not told, but for the customer whose ticket it opened.
sub goes_to_somebody {
    my ($mail) = @_;
    return 1 if $mail->isa('RT::Action::Autoreply');
    my $actor = lc($mail->TransactionObj->CreatorObj->EmailAddress // '');
    return scalar grep { lc($_) ne $actor } map { @{ $mail->{$_} // [] } } qw(To Cc Bcc);
}

# Nobody changes scrips meanwhile: their lists and stages are read once, not for each transaction.
my (%scrips, %stages);
{
    no warnings 'redefine';
    my $find = RT::Scrips->can('_FindScrips');
    *RT::Scrips::_FindScrips = sub {
        my ($found, %for) = @_;
        my $rows = \$scrips{ join ' ', $found->{TicketObj}->Queue, $for{Stage}, $for{Type} // '' };
        if (!$$rows) {
            $find->(@_);
            $$rows = [ map { +{ %{ $_->{values} } } } @{ $found->{items} // [] } ];
            return;
        }
        @$found{qw(is_limited must_redo_search itemscount items)} = (1, 0, 0, []);
        for my $row (@$$rows) {
            my $scrip = $found->NewItem;
            $scrip->LoadFromHash({%$row});
            push @{ $found->{items} }, $scrip;
        }
    };
    my $read = RT::Scrip->can('Stage');
    *RT::Scrip::Stage = sub {
        my ($scrip, %for) = @_;
        return $stages{ join ' ', $scrip->Id, $for{TicketObj}->Queue } //= $read->(@_);
    };
}

# Else each change asks several times whether the database is still there.
{
    no warnings qw(once redefine);
    *DBD::Pg::db::ping = sub { 1 };
}

# ------------------------------------------------------------------------------------------ chance
# A generator of our own (the usual linear congruential one): the same data on every machine.

my $state = 0;

sub chance {    # 0 .. $n - 1
    my ($n) = @_;
    $state = ($state * 1103515245 + 12345) & 0x7fffffff;
    return int(($state >> 8) % $n);
}

sub reseed {
    $state = 20240607 + 7919 * $_[0];
    chance(2) for 1 .. 5;
    return;
}

sub pick { return $_[ chance(scalar @_) ] }

# ----------------------------------------------------------------------------------------- content

my @ru_customers = qw(ivan.petrov@example.ru olga.sidorova@example.ru);
my @en_customers = qw(john.smith@example.com mary.oneil@example.com k.mueller@example.de);

my %real_name = (
    'ivan.petrov@example.ru'   => 'Иван Петров',
    'olga.sidorova@example.ru' => 'Ольга Сидорова',
    'john.smith@example.com'   => 'John Smith',
    'mary.oneil@example.com'   => "Mary O'Neil",
    'k.mueller@example.de'     => 'Käthe Müller',
    anna                       => 'Анна Смирнова',
    boris                      => 'Борис Орлов',
);

my @ru_subjects = (
    'Не печатает принтер',
    'Ошибка 500 при входе в личный кабинет',
    'Не приходит письмо с кодом',
    'Двойное списание за подписку',
    'VPN обрывается каждые 10 минут',
    'Просьба выдать доступ к отчётам',
    'Медленно открывается карточка клиента',
    'Потерялись вложения в заявке',
    'Нужна закрывающая справка за квартал',
    'Не синхронизируется календарь',
    'Замена картриджа, каб. 214',
    'Сбой обновления до версии 4.2',
);
my @en_subjects = (
    'Printer is offline',
    'Cannot log in after password reset',
    'Invoice charged twice',
    'VPN drops every 10 minutes',
    'Export to CSV produces broken encoding',
    'Feature request: dark theme',
    'Attachment preview is blank',
    'Server returns 502 at night',
    'Need access to the reporting dashboard',
    'App crashes on startup (Windows 11)',
    'Where is my order #48151?',
    'Calendar sync is stuck',
);
my @ru_questions = (
    'Добрый день! Со вчерашнего дня ничего не работает, подскажите, пожалуйста, что делать.',
    'Проверил кабель и перезагрузил — не помогло. Лог во вложении.',
    'Спасибо, стало лучше, но ошибка иногда возвращается.',
    'Прошу ускорить, у нас отчётность до пятницы.',
    'Номер договора 77-0415/Б, контактное лицо — Ольга.',
    'На экране надпись «Сеанс истёк», хотя я только что вошёл.',
    'Пробовал в Firefox и в Chrome, результат одинаковый.',
);
my @en_questions = (
    'Hello, it stopped working yesterday evening. Nothing changed on our side.',
    'I tried turning it off and on again. See the attached log.',
    'Thanks, better now, but it still fails from time to time.',
    'Any news? This blocks our monthly close.',
    'It happens in every browser, on two machines.',
    'The message says "Session expired" right after login.',
);
my @ru_answers = (
    'Здравствуйте! Приняли в работу, вернёмся с ответом в течение дня.',
    'Уточните, пожалуйста, версию приложения и время последней попытки.',
    'Мы перезапустили службу печати. Проверьте ещё раз, пожалуйста.',
    'Списание вернём в течение трёх рабочих дней.',
    'Исправление войдёт в выпуск 4.2.1.',
);
my @en_answers = (
    'Hi! We have picked this up and will get back to you today.',
    'Could you tell us the app version and the time of the last attempt?',
    'We restarted the spooler, please try again.',
    'The refund has been issued and takes up to three business days.',
    'The fix ships in 4.2.1.',
);
my @ru_notes = (
    'Клиент важный, не затягивать.',
    'Похоже на повтор прошлой недели, проверить кэш.',
    'Передал второй линии.',
);
my @en_notes = ("Looks like last week's incident again.", 'VIP customer.', 'Escalated to the second line.');

my @odd_texts = (
    "Эмодзи 👩‍💻🚀 и флаг 🇷🇺, комбинируемые: е\x{0301}, а\x{0306}",
    'עברית ו-العربية mixed with English',
    "tab\tand \"quotes\" and \\backslash\\ and <script>alert(1)</script>",
    "Нулевая\x{200b}ширина, неразрывный\x{a0}пробел, 日本語テキスト, mathematical \x{1d504}\x{1d505}",
    "trailing spaces   \n\n\n> quoted\n>> twice quoted\n-- \nподпись",
);
my @severities = (('Low') x 2, ('Normal') x 5, ('High') x 2, 'Critical');
my @priorities = (0, 0, 10, 20, 30, 50, 50, 70, 90, 100);

sub png {
    my ($width, $height, $shade) = @_;
    my $pixels = '';
    for my $y (0 .. $height - 1) {
        $pixels .= "\0";    # this row is not filtered
        for my $x (0 .. $width - 1) {
            $pixels .= pack 'CCC', ($x * 4 + $shade) % 256, ($y * 4) % 256, ($x * $y + $shade) % 256;
        }
    }
    my $chunk = sub {
        my ($type, $data) = @_;
        return pack('N', length $data) . $type . $data . pack('N', Compress::Zlib::crc32($type . $data));
    };
    return "\x89PNG\r\n\x1a\n"
        . $chunk->('IHDR', pack('NNCCCCC', $width, $height, 8, 2, 0, 0, 0))
        . $chunk->('IDAT', Compress::Zlib::compress($pixels))
        . $chunk->('IEND', '');
}

sub log_text {
    my ($lines) = @_;
    my @levels = qw(INFO WARN ERROR DEBUG);
    my @events = ('connection reset by peer', 'ответ сервера: 500', 'retry scheduled', 'кэш устарел, перечитываем');
    my $text   = '';
    for my $i (1 .. $lines) {
        $text .= sprintf "2024-06-%02d %02d:%02d:%02d.%03d [%s] worker-%d %s\n",
            1 + $i % 28, $i % 24, $i % 60, ($i * 7) % 60, ($i * 13) % 1000,
            $levels[ $i % 4 ], $i % 8, $events[ ($i * 3) % 4 ];
    }
    return encode_utf8($text);
}

sub html {
    my ($text) = @_;
    $text =~ s/&/&amp;/g;
    $text =~ s/</&lt;/g;
    $text =~ s/>/&gt;/g;
    $text =~ s/\n/<br>/g;
    my $lead = pick('Важно', 'Note', 'P.S.');
    return qq(<div style="font-family:Arial"><p>$text</p><p><b>$lead</b>: )
        . '<a href="https://example.com/?a=1&amp;b=2">link</a></p><ul><li>one</li><li>два</li></ul></div>';
}

# message(who =>, subject =>, text =>, html =>, inline => PNG, files => [[TYPE, NAME, BYTES], ...])
sub message {
    my (%m) = @_;
    my $subject = encode('MIME-Header', $m{subject} // '');
    $subject =~ s/\n\s+/ /g;
    my $address = $m{who} =~ /@/ ? $m{who} : "$m{who}\@rt.example";
    my @headers = (
        From    => encode('MIME-Header', $real_name{ $m{who} } // $m{who}) . " <$address>",
        Subject => $subject,
    );
    my %utf8  = (Charset => 'UTF-8', Encoding => 'quoted-printable');
    my @plain = (Type => 'text/plain', %utf8, Data => encode_utf8($m{text} // ''));
    my @html  = (Type => 'text/html', %utf8, Data => encode_utf8($m{html} // ''));
    my $entity;
    if ($m{html} && $m{text}) {
        $entity = MIME::Entity->build(@headers, Type => 'multipart/alternative');
        $entity->attach(@plain);
        if ($m{inline}) {
            my $related = MIME::Entity->build(Top => 0, Type => 'multipart/related');
            $related->attach(@html);
            $related->attach(
                Type => 'image/png', Encoding => 'base64', Disposition => 'inline',
                Filename => 'screen.png', Id => '<img1@example>', Data => $m{inline});
            $entity->add_part($related);
        } else {
            $entity->attach(@html);
        }
    } else {
        $entity = MIME::Entity->build(@headers, $m{html} ? @html : @plain);
    }
    if ($m{files}) {
        $entity->make_multipart('mixed');
        for (@{ $m{files} }) {
            my ($type, $name, $bytes) = @$_;
            $entity->attach(Type => $type, Encoding => 'base64', Filename => encode_utf8($name), Data => $bytes);
        }
    }
    return $entity;
}

# ------------------------------------------------------------------------------------------ people

my %login;
for my $name (@ru_customers, @en_customers, qw(anna boris root)) {
    my $user = RT::CurrentUser->new;
    $user->Load($name);
    die "no user $name" unless $user->Id;
    $login{$name} = $user;
}

sub ticket_as {
    my ($who, $id) = @_;
    my $ticket = RT::Ticket->new($login{$who});
    $ticket->Load($id);
    return $ticket;
}

# ----------------------------------------------------------------------------------------- tickets

my %made = (tickets => 0, messages => 0, files => 0, articles => 0);

sub make_ticket {
    my ($i) = @_;
    $mail_is_built = $i <= 40;
    reseed($i);
    my $russian  = chance(10) < 7;
    my $customer = $russian   ? pick(@ru_customers) : pick(@en_customers);
    my $queue    = chance(3)  ? 'Support'           : 'General';
    my $subject  = ($russian ? pick(@ru_subjects) : pick(@en_subjects)) . (chance(4) ? '' : ' №' . (100 + $i));
    $subject = $odd_texts[ $i / 37 ] if $i % 37 == 0 && $odd_texts[ $i / 37 ];
    $subject =~ s/[\n\t].*//s;
    my $question = $russian ? pick(@ru_questions) : pick(@en_questions);
    $question .= "\n\n-- \n$real_name{$customer}" if chance(2);

    my %first = (who => $customer, subject => $subject, text => $question);
    my @files = first_files($i, $russian);
    if ($i % 9 == 0) {
        $first{html} = html($question);
        delete $first{text} if $i % 2;
    }
    if ($i % 45 == 0) {
        $first{text}   = $question;
        $first{html}   = html($question) . '<img src="cid:img1@example">';
        $first{inline} = png(80, 40, $i);
    }
    $first{files} = \@files if @files;
    my ($id, undef, $why) = RT::Ticket->new($login{$customer})
        ->Create(Queue => $queue, Subject => $subject, Requestor => [$customer], MIMEObj => message(%first));
    die "ticket $i: $why" unless $id;
    $made{tickets}++;
    $made{messages}++;
    $made{files} += @files;

    my $operator = pick(qw(anna anna boris));
    set_fields($id);
    my $progress = chance(100);
    if ($progress >= 18) {
        my $owned = ticket_as($operator, $id);
        $owned->Take unless $progress > 92;
        converse($i, $id, $operator, $customer, $subject, $question, $russian);
        my $status = status_at($progress);
        $owned->Load($id);
        $owned->SetStatus($status) if $status && $owned->Status ne $status;
    }
    back_date($i, $id);
    return $id;
}

sub first_files {
    my ($i, $russian) = @_;
    my @files;
    push @files, [ 'image/png', $russian ? 'снимок экрана.png' : 'screenshot.png', png(64 + chance(64), 48, $i) ]
        if $i % 11 == 0;
    push @files, [ 'text/plain', $russian ? 'журнал работы.log' : 'app.log', log_text(50 + chance(2000)) ]
        if $i % 13 == 0;
    return @files;
}

sub set_fields {
    my ($id) = @_;
    my $ticket = ticket_as('root', $id);
    $ticket->SetPriority(pick(@priorities)) if chance(3);
    $ticket->AddCustomFieldValue(Field => 'Severity', Value => pick(@severities));
    $ticket->AddCustomFieldValue(Field => 'Product', Value => pick('Portal', 'Mobile', 'Desktop', 'Биллинг'))
        if chance(2);
    if (!chance(4)) {
        my @tags = (pick('vip', 'срочно'), pick('vpn', 'печать', 'billing'));
        $ticket->AddCustomFieldValue(Field => 'Tags', Value => $_) for @tags;
    }
    $ticket->SetSLA('Urgent') if !chance(12);
    return;
}

# Where a ticket ends up: of 100, about 10 are stalled, 22 resolved, 4 rejected, 2 deleted.
sub status_at {
    my ($progress) = @_;
    return
          $progress < 60 ? undef
        : $progress < 70 ? 'stalled'
        : $progress < 92 ? 'resolved'
        : $progress < 96 ? 'rejected'
        : $progress < 98 ? 'deleted'
        :                  undef;
}

# Operator and customer take turns; the operator writes a note now and then.
sub converse {
    my ($i, $id, $operator, $customer, $subject, $question, $russian) = @_;
    my $turns = $i % 60 == 0 ? 25 + chance(15) : chance(3) ? 1 + chance(4) : 3 + chance(8);
    for my $turn (1 .. $turns) {
        my $answering = $turn % 2;
        my $who       = $answering ? $operator : $customer;
        my $text =
            $russian
            ? ($answering ? pick(@ru_answers) : pick(@ru_questions))
            : ($answering ? pick(@en_answers) : pick(@en_questions));
        $text .= "\n\n> $question" if !chance(3);
        $text .= "\n" . pick(@odd_texts) if !chance(25);
        $text .= "\n" . (('Длинная строка журнала без смысла. ' x 40) . "\n") x 60 if $i % 97 == 0 && $turn == 2;
        my %reply = (who => $who, subject => "Re: $subject", text => $text);
        if (!chance(8)) {
            $reply{html} = html($text);
            delete $reply{text} if chance(2);
        }
        if (!chance(18)) {
            $reply{files} = [
                chance(2)
                ? [ 'image/png',  'image.png', png(96, 64, $turn) ]
                : [ 'text/x-log', 'trace.log', log_text(200) ]
            ];
            $made{files}++;
        }
        my @worked = $answering && !chance(3) ? (TimeTaken => 5 + chance(40)) : ();
        my ($ok, $why) = ticket_as($who, $id)->Correspond(MIMEObj => message(%reply), @worked);
        die "reply in ticket $i: $why" unless $ok;
        $made{messages}++;
        next if chance(5);
        my $note = $russian ? pick(@ru_notes) : pick(@en_notes);
        ticket_as($operator, $id)->Comment(MIMEObj => message(who => $operator, subject => 'Note', text => $note));
        $made{messages}++;
    }
    return;
}

sub sql_time {
    my ($second, $minute, $hour, $day, $month, $year) = gmtime $_[0];
    return sprintf '%04d-%02d-%02d %02d:%02d:%02d', $year + 1900, $month + 1, $day, $hour, $minute, $second;
}

# The lower the number the older the ticket; its transactions follow each other by minutes or hours.
sub back_date {
    my ($i, $id) = @_;
    my $sql     = $RT::Handle;
    my $newest  = $now - 60;
    my $created = $now - int($days * 86400 * ($tickets - $i + 1) / $tickets) + chance(3600);
    my $at      = $created;
    my $last;
    my $transactions = $sql->dbh->selectcol_arrayref(
        "SELECT id FROM Transactions WHERE ObjectType='RT::Ticket' AND ObjectId=? ORDER BY id", undef, $id);
    for my $transaction (@$transactions) {
        $last = sql_time($at);
        $sql->SimpleQuery('UPDATE Transactions SET Created=? WHERE id=?',            $last, $transaction);
        $sql->SimpleQuery('UPDATE Attachments SET Created=? WHERE TransactionId=?', $last, $transaction);
        $at += chance(5) ? chance(40) : 300 + chance(20000);
        $at = $newest if $at > $newest;
    }
    $last = sql_time(int($now - 40 * 86400)) if $i > 10 && $i <= 16;    # six tickets that share one second
    my $started = $created + 600 > $newest ? $newest : $created + 600;
    my $due     = $created + ($i % 12 ? 3 * 86400 : 4 * 3600);
    $sql->SimpleQuery('UPDATE Tickets SET Created=?, LastUpdated=?, Starts=? WHERE id=?',
        sql_time($created), $last, sql_time($created), $id);
    $sql->SimpleQuery("UPDATE Tickets SET Resolved=? WHERE id=? AND Status IN ('resolved','rejected')", $last, $id);
    $sql->SimpleQuery("UPDATE Tickets SET Started=? WHERE id=? AND Status<>'new'", sql_time($started), $id);
    $sql->SimpleQuery('UPDATE Tickets SET Due=? WHERE id=?', sql_time($due), $id);
    return;
}

sub link_and_merge {
    my (@ids) = @_;
    reseed(9999);
    for (1 .. int(@ids / 15)) {
        my ($from, $to) = (pick(@ids), pick(@ids));
        next if $from == $to;
        ticket_as('root', $from)->AddLink(Type => pick('RefersTo', 'DependsOn', 'MemberOf'), Target => $to);
    }
    return if @ids < 100;
    ticket_as('root', $ids[ $_->[0] ])->MergeInto($ids[ $_->[1] ]) for [ 20, 21 ], [ 40, 41 ], [ 60, 61 ];
    return;
}

sub make_secret_ticket {    # one that the operators may not see
    RT::Ticket->new($login{root})->Create(
        Queue => 'Secret', Subject => 'Секретная заявка', Requestor => ['john.smith@example.com'],
        MIMEObj => message(who => 'root', subject => 'x', text => 'secret'));
    return;
}

# ---------------------------------------------------------------------------------------- articles

sub make_articles {
    my $class = RT::Class->new(RT->SystemUser);
    $class->Load('Knowledge Base');
    my %field;
    for my $name (qw(Body Keywords Content)) {
        my $x = RT::CustomField->new(RT->SystemUser);
        $x->LoadByName(Name => $name, LookupType => 'RT::Class-RT::Article');
        $field{$name} = 'CustomField-' . $x->Id if $x->Id;
    }
    for my $i (1 .. 60) {
        reseed(10000 + $i);
        my $russian = $i % 3;
        my $title   = ($russian ? pick(@ru_subjects) : pick(@en_subjects)) . ' — '
            . ($russian ? 'инструкция' : 'how to') . " $i";
        my $body = join "\n", map { '<p>' . ($russian ? pick(@ru_answers) : pick(@en_answers)) . '</p>' } 1 .. (3 + chance(20));
        (my $plain = $body) =~ s/<[^>]+>//g;
        my $summary  = $russian ? pick(@ru_questions) : pick(@en_questions);
        my @keywords = (pick('vpn', 'печать', 'billing'), pick('вход', 'login'));
        my ($ok, $why) = RT::Article->new($login{anna})->Create(
            Name => $title, Summary => $summary, Class => $class->Id,
            $field{Body}     => "<h2>$title</h2>$body",
            $field{Keywords} => \@keywords,
            $field{Content} ? ($field{Content} => $plain) : (),
        );
        die "article $i: $why" unless $ok;
        $made{articles}++;
    }
    return;
}

link_and_merge(map { make_ticket($_) } 1 .. $tickets);
make_secret_ticket();
make_articles();
printf "%d tickets, %d messages, %d files, %d articles in %.0f s\n",
    @made{qw(tickets messages files articles)}, time - $now;
