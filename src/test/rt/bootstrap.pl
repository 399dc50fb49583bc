# bootstrap.pl HOME URL - people, queues, rights, fields, articles, assets and tokens of the test server.
# Started by rt-up; makes what is missing and leaves the rest. Writes HOME/env and HOME/env.json.
use strict;
use warnings;
use utf8;
use open qw(:std :utf8);
use lib '/usr/local/share/request-tracker5/lib', '/usr/share/request-tracker5/lib';
use JSON;
use RT;
RT->LoadConfig;
RT->Init;
require RT::Article;
require RT::Asset;
require RT::AuthToken;
require RT::Authen::Token;
require RT::Catalog;
require RT::Class;

my ($home, $url) = @ARGV;
my $system = RT->SystemUser;

my %password = (root => 'rt-root-pass', anna => 'anna-pass-1', boris => 'boris-pass-1', viktor => 'viktor-pass-1');

# boris is hostile on purpose: for a Russian in Europe/Moscow the server reads dates in searches
# differently, and loses the text of some answers.
my @operators = (
    { login => 'root',   real => 'Administrator',      mail => 'root@rt.example',   lang => 'en', zone => 'UTC' },
    { login => 'anna',   real => 'Анна Смирнова',      mail => 'anna@rt.example',   lang => 'en', zone => 'UTC' },
    { login => 'boris',  real => 'Борис Орлов',        mail => 'boris@rt.example',  lang => 'ru', zone => 'Europe/Moscow' },
    { login => 'viktor', real => 'Виктор (read only)', mail => 'viktor@rt.example', lang => 'en', zone => 'UTC' },
);
my @customers = (
    [ 'Иван Петров',    'ivan.petrov@example.ru' ],
    [ 'Ольга Сидорова', 'olga.sidorova@example.ru' ],
    [ 'John Smith',     'john.smith@example.com' ],
    [ "Mary O'Neil",    'mary.oneil@example.com' ],
    [ 'Käthe Müller',   'k.mueller@example.de' ],
);
my @operator_rights = qw(
    SeeQueue ShowTicket ShowTicketComments ShowOutgoingEmail CreateTicket ReplyToTicket CommentOnTicket
    OwnTicket TakeTicket StealTicket ReassignTicket ModifyTicket DeleteTicket Watch WatchAsAdminCc
    SeeCustomField ModifyCustomField);
my @field_rights = qw(SeeCustomField ModifyCustomField);
my @class_rights = qw(SeeClass ShowArticle ShowArticleHistory CreateArticle ModifyArticle DisableArticle);

my @articles = (
    {   class => 'Knowledge Base', name => 'Как сбросить пароль', summary => 'Пошаговый сброс пароля',
        keywords => [ 'пароль', 'вход' ],
        html => '<h2>Сброс пароля</h2><ol><li>Откройте <a href="https://id.example.ru/reset">страницу сброса</a></li>'
            . '<li>Введите почту</li></ol>' },
    {   class => 'Knowledge Base', name => 'Printer is offline', summary => 'What to check first',
        keywords => ['printer'],
        html => '<h2>Printer offline</h2><p>Check the <b>cable</b>, then the queue.</p>'
            . '<table><tr><td>LED</td><td>red</td></tr></table>' },
    {   class => 'Knowledge Base', name => 'VPN: ошибка 809', summary => 'Порты и NAT-T',
        keywords => ['vpn'], html => '<p>Откройте UDP 500 и 4500.</p>' },
    {   class => 'Knowledge Base', name => 'Invoice was charged twice', summary => 'Refund procedure',
        keywords => ['billing'], html => '<p>Check the payment ID, then refund.</p>' },
    {   class => 'Internal', name => 'On-call phone list', summary => 'Not for operators',
        keywords => [], html => '<p>secret</p>' },
);

sub done {
    my ($what, $ok, $message) = @_;
    die "$what: " . ($message // '') . "\n" unless $ok;
    return;
}

sub grant {
    my ($who, $object, @rights) = @_;
    my $principal = $who->PrincipalObj;
    for my $right (@rights) {
        next if $principal->HasRight(Right => $right, Object => $object, EquivObjects => []);
        done("right $right", $principal->GrantRight(Right => $right, Object => $object));
    }
    return;
}

my %user;

sub make_people {
    for my $person (@operators, map { { login => $_->[1], real => $_->[0], mail => $_->[1] } } @customers) {
        my $login = $person->{login};
        my $x     = RT::User->new($system);
        $x->Load($login);
        done("user $login", $x->Create(
            Name => $login, RealName => $person->{real}, EmailAddress => $person->{mail},
            Privileged => exists $password{$login} ? 1 : 0,
            $password{$login} ? (Password => $password{$login}) : (),
            $person->{lang} ? (Lang => $person->{lang}) : (),
        )) unless $x->Id;
        $x->SetEmailAddress($person->{mail}) if ($x->EmailAddress // '') ne $person->{mail};
        $x->SetTimezone($person->{zone}) if $person->{zone} && ($x->Timezone // '') ne $person->{zone};
        done("password $login", $x->SetPassword($password{$login}))
            if $password{$login} && !$x->IsPassword($password{$login});
        $user{$login} = $x;
    }
    return;
}

my %queue;

sub make_queues {
    my @queues = (
        [ General => 'The default queue',             1 ],
        [ Support => 'Техническая поддержка',         1 ],
        [ Secret  => 'Operators must not see this',   0 ],
    );
    for (@queues) {
        my ($name, $description, $sla) = @$_;
        my $x = RT::Queue->new($system);
        $x->Load($name);
        done("queue $name", $x->Create(Name => $name, Description => $description)) unless $x->Id;
        $x->SetSLADisabled(0) if $sla && $x->SLADisabled;
        $queue{$name} = $x;
    }
    return;
}

my %group;

sub make_groups {
    my %members = (Operators => [qw(anna boris)], Readers => [qw(viktor)]);
    for my $name (sort keys %members) {
        my $x = RT::Group->new($system);
        $x->LoadUserDefinedGroup($name);
        done("group $name", $x->CreateUserDefinedGroup(Name => $name, Description => $name)) unless $x->Id;
        for my $member (map { $user{$_}->PrincipalId } @{ $members{$name} }) {
            $x->AddMember($member) unless $x->HasMember($member);
        }
        $group{$name} = $x;
    }
    my $everyone = RT::Group->new($system);
    $everyone->LoadSystemInternalGroup('Everyone');
    for my $name (qw(General Support)) {
        grant($group{Operators}, $queue{$name}, @operator_rights);
        grant($everyone, $queue{$name}, qw(CreateTicket ReplyToTicket));    # customers write in, as by mail
    }
    grant($group{Readers},   $queue{General}, qw(SeeQueue ShowTicket SeeCustomField));
    grant($group{Readers},   $RT::System,     qw(ManageAuthTokens));
    grant($group{Operators}, $RT::System,     qw(SeeGroup SeeCustomField ModifySelf ManageAuthTokens));
    grant($user{root}, $RT::System, qw(SuperUser))
        unless $user{root}->HasRight(Right => 'SuperUser', Object => $RT::System);
    return;
}

# ClientOpId (on tickets) and ClientTxnId (on transactions) are the fields in which a client may
# leave the id of its operation, to find it again after an answer that never came.
sub make_ticket_fields {
    my $ticket = 'RT::Queue-RT::Ticket';
    my @fields = (
        [ Severity    => 'SelectSingle',     $ticket, qw(Low Normal High Critical) ],
        [ Product     => 'FreeformSingle',   $ticket ],
        [ Tags        => 'FreeformMultiple', $ticket ],
        [ Deadline    => 'DateTimeSingle',   $ticket ],
        [ ClientOpId  => 'FreeformSingle',   $ticket ],
        [ ClientTxnId => 'FreeformSingle',   "$ticket-RT::Transaction" ],
    );
    for (@fields) {
        my ($name, $type, $lookup, @values) = @$_;
        my $x = RT::CustomField->new($system);
        $x->LoadByName(Name => $name, LookupType => $lookup, IncludeGlobal => 1);
        unless ($x->Id) {
            done("field $name", $x->Create(Name => $name, Type => $type, LookupType => $lookup, Description => $name));
            my $order = 0;
            done("value $_", $x->AddValue(Name => $_, SortOrder => $order++)) for @values;
        }
        $x->AddToObject(RT::Queue->new($system)) unless $x->IsGlobal;
        grant($group{Operators}, $x, @field_rights);
    }
    return;
}

my (%class, %article_field);

sub make_article_classes {
    my %readers = ('Knowledge Base' => $group{Operators}, Internal => undef);
    for my $name (reverse sort keys %readers) {
        my $x = RT::Class->new($system);
        $x->Load($name);
        done("class $name", $x->Create(Name => $name, Description => $name)) unless $x->Id;
        $x->AddToObject(RT::Queue->new($system)) unless $x->IsApplied(0);
        grant($readers{$name}, $x, @class_rights, @field_rights) if $readers{$name};
        $class{$name} = $x;
    }
    my $lookup = 'RT::Class-RT::Article';
    for ([ Body => 'HTML', 1 ], [ Keywords => 'Freeform', 0 ], [ Content => undef ]) {
        my ($name, $type, $max_values) = @$_;
        my $x = RT::CustomField->new($system);
        $x->LoadByName(Name => $name, LookupType => $lookup);
        if (!$x->Id) {
            next unless $type;    # Content comes with Request Tracker, where it comes at all
            done("field $name", $x->Create(
                Name => $name, Type => $type, MaxValues => $max_values, LookupType => $lookup, Description => $name));
        }
        for my $class (values %class) {
            $x->AddToObject($class) unless $x->IsAdded($class->Id) || $x->IsGlobal;
        }
        grant($group{Operators}, $x, @field_rights);
        $article_field{$name} = 'CustomField-' . $x->Id;
    }
    return;
}

sub make_articles {
    for my $article (@articles) {
        my $class = $class{ $article->{class} }->Id;
        my $x     = RT::Article->new($system);
        $x->LoadByCols(Name => $article->{name}, Class => $class);
        next if $x->Id;
        (my $text = $article->{html}) =~ s/<[^>]+>/ /g;
        done("article $article->{name}", $x->Create(
            Name => $article->{name}, Summary => $article->{summary}, Class => $class,
            $article_field{Body}     => $article->{html},
            $article_field{Keywords} => $article->{keywords},
            $article_field{Content} ? ($article_field{Content} => $text) : (),
        ));
    }
    return;
}

sub make_assets {
    my $catalog = RT::Catalog->new($system);
    $catalog->Load('General assets');
    grant($group{Operators}, $catalog, qw(ShowCatalog ShowAsset));
    my @assets = (
        [ 'WS-0001', 'Workstation of Ivan Petrov', 'ivan.petrov@example.ru' ],
        [ 'PRN-7',   'Принтер, 2 этаж',            'olga.sidorova@example.ru' ],
    );
    for (@assets) {
        my ($name, $description, $holder) = @$_;
        my $x = RT::Asset->new($system);
        $x->LoadByCols(Name => $name);
        next if $x->Id;
        done("asset $name", $x->Create(
            Name => $name, Description => $description, Catalog => $catalog->Id,
            HeldBy => [ $user{$holder}->PrincipalId ]));
    }
    return;
}

# A token cannot be read back from the server, so those in HOME/env are kept as long as they are good.
sub tokens {
    my %token;
    if (open my $env, '<', "$home/env") {
        while (<$env>) { $token{ lc $1 } = $2 if /^export RT_TOKEN_(\w+)='([^']+)'/ }
        close $env;
    }
    for my $login (sort keys %password) {
        if ($token{$login}) {
            my ($owner) = RT::Authen::Token->UserForAuthString($token{$login});
            next if $owner && $owner->Id == $user{$login}->Id;
        }
        my ($ok, $message, $secret) =
            RT::AuthToken->new($system)->Create(Owner => $user{$login}->Id, Description => 'tests');
        done("token $login", $ok, $message);
        $token{$login} = $secret;
    }
    return %token;
}

sub write_file {
    my ($name, $text) = @_;
    open my $file, '>', "$home/$name.new" or die "$name: $!";
    print {$file} $text;
    close $file or die "$name: $!";
    rename "$home/$name.new", "$home/$name" or die "$name: $!";
    return;
}

sub write_env {
    my %token = @_;
    my @lines = ("RT_URL='$url'", "RT_API='$url/REST/2.0'", "RT_PSQL='$ENV{RT_PSQL}'");
    push @lines, map { 'RT_TOKEN_' . uc($_) . "='$token{$_}'" } sort keys %token;
    push @lines, map { 'RT_PASS_' . uc($_) . "='$password{$_}'" } sort keys %password;
    write_file('env', join '', map { "export $_\n" } @lines);
    write_file('env.json', JSON->new->pretty->canonical->encode(
        { url => $url, api => "$url/REST/2.0", token => \%token, password => \%password }));
    return;
}

make_people();
make_queues();
make_groups();
make_ticket_fields();
make_article_classes();
make_articles();
make_assets();
write_env(tokens());
